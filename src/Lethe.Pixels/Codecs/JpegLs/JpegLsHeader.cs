using System.Buffers.Binary;
using Lethe.Pixels.Codecs.JpegLossless.Coding;

namespace Lethe.Pixels.Codecs.JpegLs;

/// <summary>What the frame header of JPEG-LS says (ISO/IEC 14495-1 C.2.2), read before a library sees the bytes.</summary>
internal static class JpegLsHeader
{
    private const byte StartOfFrame = 0xF7;

    /// <summary>Reads it; null if there is none.</summary>
    internal static (int Precision, int Columns, int Rows, int Components)? Read(ReadOnlySpan<byte> coded)
    {
        if (coded.Length < 4 || coded[0] != 0xFF || coded[1] != JpegMarkers.StartOfImage)
        {
            return null;
        }

        for (var at = 2; at + 4 <= coded.Length && coded[at] == 0xFF;)
        {
            if (coded[at + 1] == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(coded[(at + 2)..]);
            if (length < 2 || at + 2 + length > coded.Length || coded[at + 1] == JpegMarkers.StartOfScan)
            {
                return null;
            }

            if (coded[at + 1] == StartOfFrame)
            {
                return JpegSegments.Describe(coded.Slice(at + 4, length - 2));
            }

            at += 2 + length;
        }

        return null;
    }
}
