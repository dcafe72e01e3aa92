namespace Lethe.Pixels.Codecs.Jpeg.Syntax;

/// <summary>
/// What stays of application segments when a part of the picture has to go. JFIF, JFXX, Exif, XMP, Photoshop and FlashPix segments can hold a second, small picture
/// with all that was burned in. So only what decoders use for the picture itself stays: the JFIF header, the Adobe color transform, the ICC profile.
/// </summary>
internal static class ApplicationSegments
{
    /// <summary>Payload of a JFIF segment without thumbnail; its last two bytes are the thumbnail's size (ISO/IEC 10918-5 10.1).</summary>
    internal const int JfifLength = 14;

    /// <summary>Payload of an Adobe segment; the last byte is the transform (ISO/IEC 10918-6 6.5.3).</summary>
    internal const int AdobeLength = 12;

    internal static bool IsJfif(byte marker, ReadOnlySpan<byte> payload) => marker == Marker.Application0 && payload.Length >= JfifLength && payload.StartsWith("JFIF\0"u8);

    internal static bool IsAdobe(byte marker, ReadOnlySpan<byte> payload) => marker == Marker.Application14 && payload.Length >= AdobeLength && payload.StartsWith("Adobe"u8);

    /// <summary>Bytes to keep of a payload; 0 if the segment goes.</summary>
    internal static int Kept(byte marker, ReadOnlySpan<byte> payload) =>
        IsJfif(marker, payload) ? JfifLength
        : IsAdobe(marker, payload) ? AdobeLength
        : marker == Marker.Application2 && payload.StartsWith("ICC_PROFILE\0"u8) ? payload.Length
        : 0;
}
