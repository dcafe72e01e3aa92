namespace Lethe.Imaging;

/// <summary>A part of the picture that was blanked.</summary>
/// <param name="X">First column, from 0.</param>
/// <param name="Y">First row, from 0.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="FirstFrame">First frame, from 1 (PS3.3 C.7.6.16.1.1).</param>
/// <param name="LastFrame">Last frame.</param>
/// <param name="Source">Why.</param>
/// <param name="Score">How much it looks like text, for boxes that were found; otherwise 0.</param>
public readonly record struct BlankedBox(int X, int Y, int Width, int Height, int FirstFrame, int LastFrame, BoxSource Source, float Score);
