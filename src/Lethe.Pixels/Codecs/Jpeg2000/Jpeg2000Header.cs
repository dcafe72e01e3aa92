using System.Buffers.Binary;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>What the main header of a codestream says (ISO/IEC 15444-1 A.5.1, A.6.1), read before a library sees the bytes.</summary>
/// <param name="Columns">Columns of the image.</param>
/// <param name="Rows">Rows of the image.</param>
/// <param name="Precisions">Bits of each component.</param>
/// <param name="IsSubsampled">A component has fewer samples than the image has pixels.</param>
/// <param name="Tiles">Tiles.</param>
/// <param name="HasColorTransform">Three components are coded as luminance and chrominances.</param>
/// <param name="IsBoxed">The codestream stands in the boxes of a JP2 file.</param>
internal sealed record Jpeg2000Header(int Columns, int Rows, int[] Precisions, bool IsSubsampled, long Tiles, bool HasColorTransform, bool IsBoxed)
{
    private const ushort CodingStyle = 0xFF52;
    private const ushort StartOfTile = 0xFF90;

    private static ReadOnlySpan<byte> Start => [0xFF, 0x4F, 0xFF, 0x51];

    /// <summary>Reads it; null if it is damaged.</summary>
    internal static Jpeg2000Header? Read(ReadOnlySpan<byte> coded)
    {
        var isBoxed = coded.Length > 12 && coded.Slice(4, 4).SequenceEqual("jP  "u8);
        var start = isBoxed ? coded.IndexOf(Start) : 0;
        if (start < 0 || !coded[start..].StartsWith(Start))
        {
            return null;
        }

        // SIZ: marker, length, capabilities, then 32 bit numbers.
        var size = coded[(start + 4)..];
        if (size.Length < 38 || BinaryPrimitives.ReadUInt16BigEndian(size) is var length && (length < 41 || size.Length < length))
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(size[36..]);
        if (count is 0 or > 4 || length != 38 + (3 * count))
        {
            return null;
        }

        Span<uint> numbers = stackalloc uint[8];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadUInt32BigEndian(size[(4 + (4 * i))..]);
        }

        var components = size.Slice(38, 3 * count);
        var (precisions, isSubsampled) = (new int[count], false);
        for (var i = 0; i < count; i++)
        {
            precisions[i] = (components[3 * i] & 0x7F) + 1;
            isSubsampled |= components[(3 * i) + 1] != 1 || components[(3 * i) + 2] != 1;
        }

        return Describe(numbers, precisions, isSubsampled, HasTransform(size[length..]), isBoxed);
    }

    /// <summary>Numbers are Xsiz, Ysiz, XOsiz, YOsiz, XTsiz, YTsiz, XTOsiz, YTOsiz.</summary>
    private static Jpeg2000Header? Describe(ReadOnlySpan<uint> numbers, int[] precisions, bool isSubsampled, bool hasTransform, bool isBoxed)
    {
        var (columns, rows) = ((long)numbers[0] - numbers[2], (long)numbers[1] - numbers[3]);
        if (columns is < 1 or > 65535 || rows is < 1 or > 65535 || numbers[4] == 0 || numbers[5] == 0 || numbers[6] > numbers[2] || numbers[7] > numbers[3])
        {
            return null;
        }

        var tiles = (((long)numbers[0] - numbers[6] + numbers[4] - 1) / numbers[4]) * (((long)numbers[1] - numbers[7] + numbers[5] - 1) / numbers[5]);
        return new Jpeg2000Header((int)columns, (int)rows, precisions, isSubsampled, tiles, hasTransform, isBoxed);
    }

    private static bool HasTransform(ReadOnlySpan<byte> segments)
    {
        while (segments.Length >= 4 && BinaryPrimitives.ReadUInt16BigEndian(segments) is var marker and not StartOfTile)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(segments[2..]);
            if (length < 2 || segments.Length < 2 + length)
            {
                return false;
            }

            if (marker == CodingStyle && length > 6)
            {
                return segments[8] == 1;
            }

            segments = segments[(2 + length)..];
        }

        return false;
    }
}
