using Lethe.Imaging;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Rendering.Pictures;

/// <summary>
/// Draws boxes as outlines around what is in them, in a color for each <see cref="BoxSource"/>, with a dark rim so that they stand out on white too. The colors
/// are told apart by people who do not see all of them.
/// </summary>
internal static class BoxOutlines
{
    private const int SideOfThinLines = 700;

    /// <summary>A picture with the boxes of a frame.</summary>
    /// <param name="picture">The frame, maybe smaller than it is.</param>
    /// <param name="columns">Columns of the frame.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="boxes">The boxes, in pixels of the frame.</param>
    /// <returns>A colored picture; the same one if it had colors or there is nothing to draw.</returns>
    internal static Picture Draw(Picture picture, int columns, int rows, IReadOnlyList<BlankedBox> boxes)
    {
        if (boxes.Count == 0)
        {
            return picture;
        }

        var colored = picture.ToColor();
        var thickness = Math.Max(1, (Math.Max(colored.Width, colored.Height) + (SideOfThinLines / 2)) / SideOfThinLines);
        foreach (var box in boxes)
        {
            var inner = Scale(box, columns, rows, colored);
            Frame(colored, inner.Grow(thickness, thickness), 1, (0, 0, 0));
            Frame(colored, inner, thickness, ColorOf(box.Source));
        }

        return colored;
    }

    /// <summary>The color of a reason.</summary>
    internal static (byte Red, byte Green, byte Blue) ColorOf(BoxSource source) => source switch
    {
        BoxSource.Text => (255, 110, 0),
        BoxSource.Device => (60, 170, 255),
        BoxSource.Region => (0, 200, 130),
        BoxSource.Manual => (255, 90, 200),
        _ => (250, 230, 40),
    };

    /// <summary>All pixels that show something of the box.</summary>
    private static PixelBox Scale(BlankedBox box, int columns, int rows, Picture picture)
    {
        var (left, top) = (Down(box.X, picture.Width, columns), Down(box.Y, picture.Height, rows));
        var (right, bottom) = (-Down(-((long)box.X + box.Width), picture.Width, columns), -Down(-((long)box.Y + box.Height), picture.Height, rows));
        return PixelBox.Between(left, top, right, bottom).Intersect(new PixelBox(0, 0, picture.Width, picture.Height));
    }

    private static int Down(long at, int picture, int frame) => (int)Math.Floor((double)at * picture / frame);

    /// <summary>A frame around a box, as far as there is room; at the rim of the picture it stands in the box.</summary>
    private static void Frame(Picture picture, PixelBox box, int thickness, (byte Red, byte Green, byte Blue) color)
    {
        if (box.IsEmpty)
        {
            return;
        }

        var outer = box.Grow(thickness, thickness).Intersect(new PixelBox(0, 0, picture.Width, picture.Height));
        var (left, top) = (Math.Max(box.X, outer.X + thickness), Math.Max(box.Y, outer.Y + thickness));
        var (right, bottom) = (Math.Min(box.Right, outer.Right - thickness), Math.Min(box.Bottom, outer.Bottom - thickness));
        for (var y = outer.Y; y < outer.Bottom; y++)
        {
            var isWhole = y < top || y >= bottom;
            Fill(picture, y, outer.X, isWhole ? outer.Right : Math.Min(left, outer.Right), color);
            Fill(picture, y, isWhole ? outer.Right : Math.Max(right, outer.X), outer.Right, color);
        }
    }

    private static void Fill(Picture picture, int y, int from, int to, (byte Red, byte Green, byte Blue) color)
    {
        var row = picture.Row(y);
        for (var x = from; x < to; x++)
        {
            (row[3 * x], row[(3 * x) + 1], row[(3 * x) + 2]) = color;
        }
    }
}
