namespace Lethe.Pixels.Text;

/// <summary>Neighbouring pixels of a row that exceed their threshold.</summary>
/// <param name="Y">Row.</param>
/// <param name="Start">First column.</param>
/// <param name="End">The column behind the last.</param>
internal readonly record struct Run(int Y, int Start, int End);
