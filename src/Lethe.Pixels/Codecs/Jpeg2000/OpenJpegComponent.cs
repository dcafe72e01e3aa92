using System.Runtime.InteropServices;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>A component of an image as OpenJPEG 2 lays it out (opj_image_comp_t).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct OpenJpegComponent
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
    internal uint ResolutionsDecoded;
    internal uint Factor;
    internal int* Data;
    internal ushort Alpha;
}
