namespace Lethe.Pixels.Text;

/// <summary>Pixels that hang together and may be a letter, a part of one, or several.</summary>
/// <param name="Left">First column.</param>
/// <param name="Top">First row.</param>
/// <param name="Right">The column behind the last.</param>
/// <param name="Bottom">The row behind the last.</param>
/// <param name="Pixels">Pixels of it.</param>
/// <param name="Stroke">Width of its strokes.</param>
/// <param name="Evenness">Its contrast in relation to how much its own pixels and those around it differ: what is printed is even.</param>
/// <param name="Contrast">How many levels brighter than what is around it.</param>
internal readonly record struct Glyph(int Left, int Top, int Right, int Bottom, int Pixels, float Stroke, float Evenness, float Contrast)
{
    internal int Width => Right - Left;

    internal int Height => Bottom - Top;

    /// <summary>The same on its side, for lines that run downward.</summary>
    internal Glyph Transposed => this with { Left = Top, Top = Left, Right = Bottom, Bottom = Right };
}
