namespace Lethe.Synthetic;

/// <summary>Where letters are in the pixels, and which.</summary>
/// <param name="X">Left column, from 0.</param>
/// <param name="Y">Top row, from 0.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Text">The letters.</param>
public sealed record BurnedInBox(int X, int Y, int Width, int Height, string Text);
