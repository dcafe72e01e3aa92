using Lethe.Facts;

namespace Lethe.Rewriting;

/// <summary>Clears what stands in the bits of a pixel cell that are no part of the sample (PS3.5 8.1.2, hiding places H29 and H30).</summary>
internal static class UnusedBits
{
    /// <summary>Works on whole cells in place; signed samples are sign extended, as readers of whole cells expect.</summary>
    internal static void Clear(Span<byte> cells, PixelLayout layout, bool bigEndian)
    {
        var clean = new CleanCells(layout);
        cells = cells[..(cells.Length - (cells.Length % (layout.BitsAllocated / 8)))];
        while (!cells.IsEmpty)
        {
            var next = cells[..Math.Min(PixelCells.WordSize, cells.Length)];
            PixelCells.WriteWord(next, bigEndian, clean.Of(PixelCells.ReadWord(next, bigEndian)));
            cells = cells[next.Length..];
        }
    }

    /// <summary>True if <see cref="Clear"/> would change nothing.</summary>
    internal static bool AreClear(ReadOnlySpan<byte> cells, PixelLayout layout, bool bigEndian)
    {
        var clean = new CleanCells(layout);
        cells = cells[..(cells.Length - (cells.Length % (layout.BitsAllocated / 8)))];
        while (!cells.IsEmpty)
        {
            var next = cells[..Math.Min(PixelCells.WordSize, cells.Length)];
            var word = PixelCells.ReadWord(next, bigEndian);
            if (clean.Of(word) != word)
            {
                return false;
            }

            cells = cells[next.Length..];
        }

        return true;
    }
}
