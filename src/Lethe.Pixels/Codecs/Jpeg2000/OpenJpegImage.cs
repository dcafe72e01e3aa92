using System.Runtime.InteropServices;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>An image as OpenJPEG 2 lays it out (opj_image_t).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct OpenJpegImage
{
    internal uint X0;
    internal uint Y0;
    internal uint X1;
    internal uint Y1;
    internal uint ComponentCount;
    internal int ColorSpace;
    internal OpenJpegComponent* Components;
    internal byte* IccProfile;
    internal uint IccProfileLength;
}
