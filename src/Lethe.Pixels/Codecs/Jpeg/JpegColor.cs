using Lethe.Pixels.Codecs.Jpeg.Syntax;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>What a codestream says of its colors in application segments.</summary>
/// <param name="IsJfif">There is a JFIF header: components are Y, Cb, Cr or Y (ISO/IEC 10918-5 clause 7).</param>
/// <param name="AdobeTransform">0 none, 1 YCbCr, 2 YCCK; -1 without Adobe segment.</param>
internal readonly record struct JpegColor(bool IsJfif, int AdobeTransform)
{
    internal static JpegColor Unmarked => new(false, -1);

    /// <summary>With what a segment adds.</summary>
    internal JpegColor With(byte marker, ReadOnlySpan<byte> payload) =>
        ApplicationSegments.IsJfif(marker, payload) ? this with { IsJfif = true }
        : ApplicationSegments.IsAdobe(marker, payload) ? this with { AdobeTransform = payload[ApplicationSegments.AdobeLength - 1] }
        : this;

    /// <summary>
    /// What the components are. One component is what the header says. Of three, a header that says YBR is right. One that says RGB is often wrong: encoders of
    /// files of cameras leave it so. Then what the codestream tells goes first, in the order of libjpeg: JFIF header, Adobe transform, component identifiers 1, 2, 3.
    /// If it tells nothing, the header counts, as for dcmdjpeg.
    /// </summary>
    internal Photometric Decide(Photometric header, ReadOnlySpan<JpegPlane> planes) => planes.Length switch
    {
        1 => header,
        3 when header == Photometric.Rgb => IsJfif || AdobeTransform > 0 || (AdobeTransform < 0 && IsNumbered(planes)) ? Photometric.YbrFull : Photometric.Rgb,
        3 when header is Photometric.YbrFull or Photometric.YbrFull422 or Photometric.YbrPartial422 or Photometric.YbrPartial420 => Photometric.YbrFull,
        _ => Photometric.Other,
    };

    private static bool IsNumbered(ReadOnlySpan<JpegPlane> planes) => (planes[0].Id, planes[1].Id, planes[2].Id) == (1, 2, 3);
}
