namespace Lethe.Pixels.Rendering;

/// <summary>Paints the rows of a frame as they are shown.</summary>
internal interface IRowPainter
{
    /// <summary>1 for grey, 3 for red, green, blue.</summary>
    int Channels { get; }

    /// <summary>Paints a row.</summary>
    /// <param name="y">The row.</param>
    /// <param name="target">Takes a byte for each channel of each pixel.</param>
    void Paint(int y, Span<byte> target);
}
