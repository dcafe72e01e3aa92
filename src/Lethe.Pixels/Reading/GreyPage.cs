namespace Lethe.Pixels.Reading;

/// <summary>A picture of one line.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Pixels">Rows from the top without gaps; 0 is black, 255 white.</param>
public sealed record GreyPage(int Width, int Height, ReadOnlyMemory<byte> Pixels);
