using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Text;

/// <summary>A line of text that was found.</summary>
/// <param name="Box">All of its glyphs with their rims.</param>
/// <param name="Score">How much it looks like text; about 1 for what may be, above 2 for what surely is.</param>
public readonly record struct TextLine(PixelBox Box, float Score);
