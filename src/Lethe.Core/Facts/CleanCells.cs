namespace Lethe.Facts;

/// <summary>
/// What cells are when nothing stands in the bits that are no part of the sample (PS3.5 8.1.2): zero there, and above a
/// signed sample its sign, as readers of whole cells expect. Works on the cells of a word at once.
/// </summary>
internal readonly struct CleanCells
{
    private readonly ulong _samples;
    private readonly ulong _signs;
    private readonly int _above;

    internal CleanCells(PixelLayout layout)
    {
        _samples = PixelCells.Repeat(layout.SampleMask, layout.BitsAllocated);
        _signs = layout.IsSigned ? PixelCells.Repeat(1u << layout.HighBit, layout.BitsAllocated) : 0;
        _above = layout.BitsAllocated - layout.HighBit;
    }

    /// <summary>The cells of a word with nothing but their samples.</summary>
    internal ulong Of(ulong word)
    {
        // Per cell 2^allocated - 2^high, which are ones from the sign up; no cell borrows from the next.
        var signs = word & _signs;
        return (word & _samples) | ((signs << _above) - signs);
    }
}
