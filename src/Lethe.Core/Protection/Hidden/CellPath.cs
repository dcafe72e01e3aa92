using Lethe.Facts;

namespace Lethe.Protection.Hidden;

/// <summary>A way through the cells of one area, and bytes that go along it in the unused bits.</summary>
/// <param name="order">The order of the cells of the area.</param>
/// <param name="first">The step at which the way starts.</param>
/// <param name="toLocators">Area A, else B.</param>
internal readonly struct CellPath(CellOrder order, int first, bool toLocators)
{
    private readonly CellOrder _order = order;

    private int Cell(int step) => toLocators ? HidingRoom.LocatorCell(_order[first + step]) : HidingRoom.PayloadCell(_order[first + step]);

    /// <summary>Writes bytes, lowest bits first; the last cell is filled up with 0. Nothing but unused bits changes.</summary>
    internal void Write(Span<byte> cells, PixelLayout layout, bool bigEndian, ReadOnlySpan<byte> content)
    {
        var size = layout.BitsAllocated / 8;
        var bits = layout.BitsAllocated - layout.BitsStored;
        var (pending, count, step) = (0UL, 0, 0);
        for (var i = 0; i < content.Length || count > 0;)
        {
            for (; count < bits && i < content.Length; count += 8)
            {
                pending |= (ulong)content[i++] << count;
            }

            var cell = Cell(step++);
            var sample = PixelCells.Read(cells, size, cell, bigEndian) & layout.SampleMask;
            PixelCells.Write(cells, size, cell, bigEndian, sample | ((uint)pending << layout.BitsStored));
            pending >>= bits;
            count = Math.Max(0, count - bits);
        }
    }

    /// <summary>Reads as many bytes as the content takes.</summary>
    internal void Read(ReadOnlySpan<byte> cells, PixelLayout layout, bool bigEndian, Span<byte> content)
    {
        var size = layout.BitsAllocated / 8;
        var bits = layout.BitsAllocated - layout.BitsStored;
        var ones = (1u << bits) - 1;
        var (pending, count, step) = (0UL, 0, 0);
        for (var i = 0; i < content.Length; i++)
        {
            for (; count < 8; count += bits)
            {
                // A 16 bit cell comes without anything above it.
                pending |= (ulong)((PixelCells.Read(cells, size, Cell(step++), bigEndian) >> layout.BitsStored) & ones) << count;
            }

            content[i] = (byte)pending;
            pending >>= 8;
            count -= 8;
        }
    }
}
