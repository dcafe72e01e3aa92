using System.Buffers.Binary;

namespace Lethe.Pixels.Codecs.JpegLs;

/// <summary>What the frame header says (ISO/IEC 14495-1 C.2.2), read before a library sees the bytes.</summary>
/// <param name="Columns">Samples of a line.</param>
/// <param name="Rows">Lines.</param>
/// <param name="Components">Components.</param>
/// <param name="Precision">Bits of a sample, 2 to 16.</param>
/// <param name="IsSampledAlike">All components have as many samples.</param>
internal readonly record struct JpegLsHeader(int Columns, int Rows, int Components, int Precision, bool IsSampledAlike)
{
    private const byte StartOfImage = 0xD8;
    private const byte StartOfFrame = 0xF7;
    private const byte Parameters = 0xF8;
    private const byte FirstApplication = 0xE0;
    private const byte LastApplication = 0xEF;
    private const byte RestartInterval = 0xDD;
    private const byte Comment = 0xFE;

    /// <summary>Reads the header; null if there is none, or another kind of JPEG.</summary>
    internal static JpegLsHeader? Read(ReadOnlySpan<byte> coded)
    {
        if (!coded.StartsWith((ReadOnlySpan<byte>)[0xFF, StartOfImage]))
        {
            return null;
        }

        for (var at = 2; at + 4 <= coded.Length && coded[at] == 0xFF;)
        {
            var marker = coded[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(coded[(at + 2)..]);
            if (length < 2 || length > coded.Length - at - 2)
            {
                return null;
            }

            if (marker == StartOfFrame)
            {
                return Describe(coded.Slice(at + 4, length - 2));
            }

            if (marker is not (Parameters or RestartInterval or Comment or (>= FirstApplication and <= LastApplication)))
            {
                return null;
            }

            at += 2 + length;
        }

        return null;
    }

    private static JpegLsHeader? Describe(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 6 || segment.Length != 6 + (3 * segment[5]) || segment[0] is < 2 or > 16)
        {
            return null;
        }

        var isAlike = true;
        for (var at = 7; at < segment.Length; at += 3)
        {
            isAlike &= segment[at] == 0x11;
        }

        return new JpegLsHeader(
            BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), segment[5], segment[0], isAlike);
    }
}
