using System.Runtime.InteropServices;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>What OpenJPEG 2 wants to know of a component of a new image (opj_image_cmptparm_t).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OpenJpegParameter
{
    internal uint Dx;
    internal uint Dy;
    internal uint Width;
    internal uint Height;
    internal uint X0;
    internal uint Y0;
    internal uint Precision;
    internal uint BitsPerPixel;
    internal uint IsSigned;
}
