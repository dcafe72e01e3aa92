using System.Buffers.Binary;
using System.IO.Compression;
using Lethe.Pixels.Rendering.Pictures;

namespace Lethe.Pixels.Tests.Rendering.Pictures;

/// <summary>Reads what our writer writes: one chunk of pixels of 8 bits.</summary>
internal static class PngFile
{
    private const int Pixels = 33;

    internal static Picture Read(ReadOnlyMemory<byte> png)
    {
        var bytes = png.ToArray();
        var picture = new Picture(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)), bytes[25] == 2 ? 3 : 1);
        using var packed = new MemoryStream(bytes, Pixels + 8, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(Pixels)));
        using var inflate = new ZLibStream(packed, CompressionMode.Decompress);
        var (above, filter) = (new byte[picture.Row(0).Length], new byte[1]);
        for (var y = 0; y < picture.Height; y++)
        {
            inflate.ReadExactly(filter);
            inflate.ReadExactly(picture.Row(y));
            Undo(filter[0], picture.Row(y), above, picture.Channels);
            picture.Row(y).CopyTo(above);
        }

        return picture;
    }

    private static void Undo(byte filter, Span<byte> row, byte[] above, int step)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (a, b, c) = (i < step ? 0 : row[i - step], above[i], i < step ? 0 : above[i - step]);
            var (pa, pb, pc) = (Math.Abs(b - c), Math.Abs(a - c), Math.Abs(a + b - c - c));
            var paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
            row[i] += (byte)(filter switch { 0 => 0, 1 => a, 2 => b, 3 => (a + b) / 2, _ => paeth });
        }
    }
}
