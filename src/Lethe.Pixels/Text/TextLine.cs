using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Text;

/// <summary>A line of text that was found.</summary>
/// <param name="Box">All of its glyphs with their rims.</param>
/// <param name="Score">How much it looks like text, from 0 to 1.</param>
public readonly record struct TextLine(PixelBox Box, float Score);
