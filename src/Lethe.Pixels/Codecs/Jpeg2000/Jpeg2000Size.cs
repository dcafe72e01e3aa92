using System.Buffers.Binary;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>The image and tile size segment (ISO/IEC 15444-1 A.5.1).</summary>
/// <param name="Extensions">Rsiz: what more than the first part of the standard a decoder has to know.</param>
/// <param name="Columns">Columns of the image.</param>
/// <param name="Rows">Rows of the image.</param>
/// <param name="TileColumns">Columns of the largest tile.</param>
/// <param name="TileRows">Rows of the largest tile.</param>
/// <param name="Tiles">How many tiles.</param>
/// <param name="Components">How many components.</param>
/// <param name="Precision">Bits of the first component.</param>
/// <param name="IsSigned">The first component is signed.</param>
/// <param name="AreAlike">All components have the precision and sign of the first, and a sample for each pixel.</param>
internal readonly record struct Jpeg2000Size(
    int Extensions, int Columns, int Rows, int TileColumns, int TileRows, long Tiles, int Components, int Precision, bool IsSigned, bool AreAlike)
{
    private const int FixedLength = 36;
    private const int MostComponents = 16384;
    private const int LargestSide = 65535;

    /// <summary>Reads it; null if it makes no sense.</summary>
    /// <param name="segment">What follows the length.</param>
    internal static Jpeg2000Size? Read(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < FixedLength)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(segment[34..]);
        if (count is 0 or > MostComponents || segment.Length != FixedLength + (3 * count))
        {
            return null;
        }

        // Xsiz, Ysiz, XOsiz, YOsiz, XTsiz, YTsiz, XTOsiz, YTOsiz
        Span<long> numbers = stackalloc long[8];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadUInt32BigEndian(segment[(2 + (4 * i))..]);
        }

        if (!TryDivide(numbers[0], numbers[2], numbers[4], numbers[6], out var columns, out var tileColumns, out var across)
            || !TryDivide(numbers[1], numbers[3], numbers[5], numbers[7], out var rows, out var tileRows, out var down))
        {
            return null;
        }

        var components = segment[FixedLength..];
        var areAlike = true;
        for (var at = 0; at < components.Length; at += 3)
        {
            areAlike &= components[at] == components[0] && components[at + 1] == 1 && components[at + 2] == 1;
        }

        return new Jpeg2000Size(
            BinaryPrimitives.ReadUInt16BigEndian(segment), columns, rows, tileColumns, tileRows, across * down, count, (components[0] & 0x7F) + 1, components[0] >= 0x80, areAlike);
    }

    /// <summary>One direction of the reference grid: the first tile has to reach into the image (B.3).</summary>
    private static bool TryDivide(long end, long start, long tile, long firstTile, out int length, out int tileLength, out long tiles)
    {
        (length, tileLength, tiles) = (0, 0, 0);
        if (end <= start || end - start > LargestSide || tile == 0 || firstTile > start || firstTile + tile <= start || end > int.MaxValue)
        {
            return false;
        }

        length = (int)(end - start);
        tileLength = (int)Math.Min(tile, length);
        tiles = (end - firstTile + tile - 1) / tile;
        return true;
    }
}
