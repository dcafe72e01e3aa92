namespace Lethe.Graphics;

/// <summary>Neighbouring set pixels of one row.</summary>
/// <param name="Row">Where.</param>
/// <param name="First">First column.</param>
/// <param name="End">Column behind the last.</param>
/// <param name="Label">The component that it belongs to.</param>
internal record struct PixelRun(int Row, int First, int End, int Label);
