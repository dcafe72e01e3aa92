using System.Buffers.Binary;
using System.IO.Compression;

namespace Lethe.Pixels.Rendering.Pictures;

/// <summary>Writes PNG (ISO/IEC 15948): grey or red, green, blue of 8 bits, nothing but pixels in it: no time, no text.</summary>
internal static class PngWriter
{
    private const int Filters = 5;
    private const byte GreyType = 0;
    private const byte ColorType = 2;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The whole file.</summary>
    internal static byte[] Write(Picture picture)
    {
        using var file = new MemoryStream();
        var crc = new Crc32();
        file.Write(Signature);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], picture.Height);
        (head[8], head[9]) = (8, picture.Channels == 1 ? GreyType : ColorType);
        head[10..].Clear();
        WriteChunk(file, crc, "IHDR"u8, head);
        WriteChunk(file, crc, "IDAT"u8, Compress(picture));
        WriteChunk(file, crc, "IEND"u8, []);
        return file.ToArray();
    }

    private static ReadOnlySpan<byte> Compress(Picture picture)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var before = new byte[picture.Row(0).Length];
            var lines = Enumerable.Range(0, Filters).Select(_ => new byte[before.Length + 1]).ToArray();
            for (var y = 0; y < picture.Height; y++)
            {
                var row = (ReadOnlySpan<byte>)picture.Row(y);
                deflate.Write(Best(row, before, picture.Channels, lines));
                row.CopyTo(before);
            }
        }

        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    /// <summary>The row behind that of the five filters that leaves the smallest numbers (12.8 there).</summary>
    private static byte[] Best(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step, byte[][] lines)
    {
        var (best, least) = (0, long.MaxValue);
        for (var filter = 0; filter < Filters; filter++)
        {
            var sum = Apply(filter, row, above, step, lines[filter]);
            (best, least) = sum < least ? (filter, sum) : (best, least);
        }

        return lines[best];
    }

    private static long Apply(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step, byte[] line)
    {
        line[0] = (byte)filter;
        var sum = 0L;
        for (var i = 0; i < row.Length; i++)
        {
            var (left, corner) = i < step ? (0, 0) : (row[i - step], above[i - step]);
            var guess = filter switch { 0 => 0, 1 => left, 2 => above[i], 3 => (left + above[i]) / 2, _ => Nearest(left, above[i], corner) };
            line[i + 1] = (byte)(row[i] - guess);
            sum += Math.Abs((int)(sbyte)line[i + 1]);
        }

        return sum;
    }

    private static int Nearest(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static void WriteChunk(MemoryStream file, Crc32 crc, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, content.Length);
        file.Write(word);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(word, crc.Of(name, content));
        file.Write(word);
    }
}
