using System.Buffers.Binary;

namespace Lethe.Facts;

/// <summary>
/// Reads and writes the cells of native Pixel Data in both byte orders (PS3.5 7.3, 8.1.1): one alone, or as many as eight bytes hold,
/// side by side in one number.
/// </summary>
internal static class PixelCells
{
    /// <summary>Bytes of cells that are worked on at once.</summary>
    internal const int WordSize = sizeof(ulong);

    /// <summary>The cell at an index.</summary>
    internal static uint Read(ReadOnlySpan<byte> cells, int size, int index, bool bigEndian)
    {
        var cell = cells.Slice(index * size, size);
        return size switch
        {
            1 => cell[0],
            2 => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(cell) : BinaryPrimitives.ReadUInt16LittleEndian(cell),
            _ => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(cell) : BinaryPrimitives.ReadUInt32LittleEndian(cell),
        };
    }

    /// <summary>Puts a value in the cell at an index.</summary>
    internal static void Write(Span<byte> cells, int size, int index, bool bigEndian, uint value)
    {
        var cell = cells.Slice(index * size, size);
        if (size == 1)
        {
            cell[0] = (byte)value;
        }
        else if (size == 2)
        {
            var half = (ushort)value;
            BinaryPrimitives.WriteUInt16LittleEndian(cell, bigEndian ? BinaryPrimitives.ReverseEndianness(half) : half);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(cell, bigEndian ? BinaryPrimitives.ReverseEndianness(value) : value);
        }
    }

    /// <summary>The next cells as one number. In big endian they stand in it the other way round, each of them in order; where bytes are missing, 0.</summary>
    internal static ulong ReadWord(ReadOnlySpan<byte> cells, bool bigEndian)
    {
        var word = cells.Length >= WordSize ? BinaryPrimitives.ReadUInt64LittleEndian(cells) : ReadPart(cells);
        return bigEndian ? BinaryPrimitives.ReverseEndianness(word) : word;
    }

    /// <summary>Puts cells back as <see cref="ReadWord"/> gave them.</summary>
    internal static void WriteWord(Span<byte> cells, bool bigEndian, ulong word)
    {
        word = bigEndian ? BinaryPrimitives.ReverseEndianness(word) : word;
        if (cells.Length >= WordSize)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(cells, word);
        }
        else
        {
            WritePart(cells, word);
        }
    }

    /// <summary>A pattern of bits for one cell, repeated for each cell of a word.</summary>
    internal static ulong Repeat(uint pattern, int bitsAllocated)
    {
        var word = 0UL;
        for (var shift = 0; shift < 64; shift += bitsAllocated)
        {
            word |= (ulong)pattern << shift;
        }

        return word;
    }

    // Apart, since a method that takes memory from the stack is never inlined.
    private static ulong ReadPart(ReadOnlySpan<byte> cells)
    {
        Span<byte> whole = stackalloc byte[WordSize];
        whole.Clear();
        cells.CopyTo(whole);
        return BinaryPrimitives.ReadUInt64LittleEndian(whole);
    }

    private static void WritePart(Span<byte> cells, ulong word)
    {
        Span<byte> whole = stackalloc byte[WordSize];
        BinaryPrimitives.WriteUInt64LittleEndian(whole, word);
        whole[..cells.Length].CopyTo(cells);
    }
}
