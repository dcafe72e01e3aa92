using System.Buffers.Binary;
using Lethe.Facts;

namespace Lethe.Rewriting;

/// <summary>Clears what stands in the bits of a pixel cell that are no part of the sample (PS3.5 8.1.2, hiding places H29 and H30).</summary>
internal static class UnusedBits
{
    /// <summary>Works on whole cells in place; signed samples are sign extended, as readers of whole cells expect.</summary>
    internal static void Clear(Span<byte> cells, PixelLayout layout, bool bigEndian)
    {
        var size = layout.BitsAllocated / 8;
        for (var i = 0; i + size <= cells.Length; i += size)
        {
            var cell = cells.Slice(i, size);
            Write(cell, Sample(Read(cell, bigEndian), layout), bigEndian);
        }
    }

    private static uint Sample(uint cell, PixelLayout layout)
    {
        var sample = cell & layout.SampleMask;
        var negative = layout.IsSigned && layout.HighBit < 31 && (sample >> layout.HighBit & 1) != 0;
        return negative ? sample | (uint.MaxValue << (layout.HighBit + 1)) : sample;
    }

    private static uint Read(ReadOnlySpan<byte> cell, bool bigEndian) => cell.Length switch
    {
        1 => cell[0],
        2 => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(cell) : BinaryPrimitives.ReadUInt16LittleEndian(cell),
        _ => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(cell) : BinaryPrimitives.ReadUInt32LittleEndian(cell),
    };

    private static void Write(Span<byte> cell, uint value, bool bigEndian)
    {
        switch (cell.Length)
        {
            case 1:
                cell[0] = (byte)value;
                break;
            case 2 when bigEndian:
                BinaryPrimitives.WriteUInt16BigEndian(cell, (ushort)value);
                break;
            case 2:
                BinaryPrimitives.WriteUInt16LittleEndian(cell, (ushort)value);
                break;
            default:
                WriteUInt32(cell, value, bigEndian);
                break;
        }
    }

    private static void WriteUInt32(Span<byte> cell, uint value, bool bigEndian)
    {
        if (bigEndian)
        {
            BinaryPrimitives.WriteUInt32BigEndian(cell, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(cell, value);
        }
    }
}
