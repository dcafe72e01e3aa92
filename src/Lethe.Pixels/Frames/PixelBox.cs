namespace Lethe.Pixels.Frames;

/// <summary>A rectangle of pixels.</summary>
/// <param name="X">Its first column, from 0.</param>
/// <param name="Y">Its first row, from 0.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
public readonly record struct PixelBox(int X, int Y, int Width, int Height)
{
    /// <summary>The column behind the last one.</summary>
    public int Right => X + Width;

    /// <summary>The row behind the last one.</summary>
    public int Bottom => Y + Height;

    /// <summary>True if there is no pixel in it.</summary>
    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>Pixels in it.</summary>
    public long Area => IsEmpty ? 0 : (long)Width * Height;

    /// <summary>The box between two corners; the second one is outside.</summary>
    public static PixelBox Between(int x, int y, int right, int bottom) => new(x, y, right - x, bottom - y);

    /// <summary>What two boxes have in common; empty if nothing.</summary>
    public PixelBox Intersect(PixelBox other) =>
        Between(Math.Max(X, other.X), Math.Max(Y, other.Y), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom)) is { IsEmpty: false } both ? both : default;

    /// <summary>The smallest box that holds both.</summary>
    public PixelBox Union(PixelBox other) =>
        IsEmpty ? other : other.IsEmpty ? this : Between(Math.Min(X, other.X), Math.Min(Y, other.Y), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>The box with more pixels on each side.</summary>
    public PixelBox Grow(int columns, int rows) => Between(X - columns, Y - rows, Right + columns, Bottom + rows);
}
