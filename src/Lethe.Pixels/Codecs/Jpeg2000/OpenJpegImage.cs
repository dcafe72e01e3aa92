using System.Runtime.InteropServices;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>An image as OpenJPEG 2 lays it out.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OpenJpegImage
{
    internal uint X0;
    internal uint Y0;
    internal uint X1;
    internal uint Y1;
    internal uint ComponentCount;
    internal int ColorSpace;
    internal nint Components;
    internal nint IccProfile;
    internal uint IccProfileLength;
}
