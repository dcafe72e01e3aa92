namespace Lethe.SecondLook.Pictures;

/// <summary>A rectangle of pixels.</summary>
/// <param name="X">Its first column, from 0.</param>
/// <param name="Y">Its first row, from 0.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
public readonly record struct PictureBox(int X, int Y, int Width, int Height)
{
    private long Area => (long)Width * Height;

    /// <summary>The smallest box that holds both.</summary>
    public PictureBox Union(PictureBox other)
    {
        var (x, y) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new PictureBox(x, y, Math.Max(X + Width, other.X + other.Width) - x, Math.Max(Y + Height, other.Y + other.Height) - y);
    }

    /// <summary>True if a pixel is in both.</summary>
    public bool Meets(PictureBox other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

    /// <summary>True if more than half of the larger one is in both.</summary>
    public bool IsAbout(PictureBox other)
    {
        var width = Math.Min(X + Width, other.X + other.Width) - Math.Max(X, other.X);
        var height = Math.Min(Y + Height, other.Y + other.Height) - Math.Max(Y, other.Y);
        return width > 0 && height > 0 && 2L * width * height > Math.Max(Area, other.Area);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"x {X}, y {Y}, {Width} x {Height} pixels");
}
