using Lethe.Facts;

namespace Lethe.Protection.Hidden;

/// <summary>
/// How the cells are shared out: every 16th, the first among them, belongs to area A, which holds the locators; the others to
/// area B, which holds the payload.
/// </summary>
/// <param name="Cells">Cells that are used at most, from the first on.</param>
/// <param name="BitsPerCell">Unused bits of a cell.</param>
internal readonly record struct HidingRoom(int Cells, int BitsPerCell)
{
    private const int Stride = 16;

    /// <summary>Cells of area A.</summary>
    internal int LocatorCells => (Cells + Stride - 1) / Stride;

    /// <summary>Cells of area B.</summary>
    internal int PayloadCells => Cells - LocatorCells;

    /// <summary>Whole bytes that area B takes.</summary>
    internal int PayloadBytes => (int)((long)PayloadCells * BitsPerCell / 8);

    /// <summary>Cells that one locator takes.</summary>
    internal int CellsOfLocator => ((Locator.Size * 8) + BitsPerCell - 1) / BitsPerCell;

    /// <summary>Locators for which there is room.</summary>
    internal int Slots => LocatorCells / CellsOfLocator;

    /// <summary>The room in so many cells, or null where the unused bits do not lie all above the sample (PS3.5 8.1.1).</summary>
    internal static HidingRoom? Of(long cellCount, PixelLayout layout) =>
        layout.HasUnusedBits && layout.BitsAllocated is 16 or 32 && layout.HighBit == layout.BitsStored - 1
            ? new HidingRoom((int)Math.Clamp(cellCount, 0, HiddenEnvelope.MaxCells), layout.BitsAllocated - layout.BitsStored)
            : null;

    /// <summary>The cell of area A at a place in it.</summary>
    internal static int LocatorCell(int place) => place * Stride;

    /// <summary>The cell of area B at a place in it.</summary>
    internal static int PayloadCell(int place) => place + (place / (Stride - 1)) + 1;
}
