namespace Lethe.Pixels.Frames;

/// <summary>How the frames of an instance are described by its header: the Image Pixel Module (PS3.3 C.7.6.3) and the transfer syntax.</summary>
/// <param name="Columns">Pixels of a row, 1 to 65535.</param>
/// <param name="Rows">Rows of a frame, 1 to 65535.</param>
/// <param name="Components">Samples per Pixel.</param>
/// <param name="BitsAllocated">Bits of a cell: 1, 8, 16, 32 or 64.</param>
/// <param name="BitsStored">Bits of a sample.</param>
/// <param name="HighBit">The uppermost bit of a sample in its cell.</param>
/// <param name="IsSigned">Samples are two's complement.</param>
/// <param name="IsPlanar">One colour after the other (Planar Configuration is 1), instead of pixel after pixel.</param>
/// <param name="IsBigEndian">Cells have their highest byte first.</param>
/// <param name="IsFloat">Cells are IEEE 754 numbers (Float Pixel Data, Double Float Pixel Data).</param>
/// <param name="Photometric">What components mean.</param>
public readonly record struct FrameFormat(
    int Columns,
    int Rows,
    int Components,
    int BitsAllocated,
    int BitsStored,
    int HighBit,
    bool IsSigned,
    bool IsPlanar,
    bool IsBigEndian,
    bool IsFloat,
    Photometric Photometric)
{
    /// <summary>Pixels of a frame.</summary>
    public long Pixels => (long)Columns * Rows;
}
