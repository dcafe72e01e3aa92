namespace Lethe.Pixels.Codecs.Jpeg.Syntax;

/// <summary>A marker segment where it stands in the coded frame; of a scan, what its entropy-coded bytes need is in <paramref name="Scan"/>.</summary>
/// <param name="Marker">Its marker.</param>
/// <param name="Start">The FF of its marker; fill bytes before it are left out.</param>
/// <param name="Length">Bytes of marker, length and payload.</param>
/// <param name="Scan">What the header of a scan says, else null.</param>
internal readonly record struct Segment(byte Marker, int Start, int Length, ScanHeader? Scan)
{
    /// <summary>Marker and length.</summary>
    internal const int Overhead = 4;

    internal ReadOnlySpan<byte> Of(ReadOnlySpan<byte> coded) => coded.Slice(Start, Length);

    internal ReadOnlySpan<byte> Payload(ReadOnlySpan<byte> coded) => Of(coded)[Overhead..];
}
