using Lethe.Imaging;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Rendering.Pictures;

/// <summary>
/// Draws boxes as outlines around what is in them; those that overlap have one outline. There is a color for each <see cref="BoxSource"/>, and a dark rim so that they stand out on white too. The colors
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
        var drawn = boxes.Select(box => (Box: Scale(box, columns, rows, colored), box.Source)).Where(box => !box.Box.IsEmpty).ToList();
        var covered = Cover(colored, drawn);
        var thickness = Math.Max(1, (Math.Max(colored.Width, colored.Height) + (SideOfThinLines / 2)) / SideOfThinLines);
        foreach (var (box, source) in drawn)
        {
            Frame(colored, covered, box, source, thickness + 1, (0, 0, 0));
        }

        foreach (var (box, source) in drawn)
        {
            Frame(colored, covered, box, source, thickness, ColorOf(source));
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
        var (right, bottom) = (Up((long)box.X + box.Width, picture.Width, columns), Up((long)box.Y + box.Height, picture.Height, rows));
        return PixelBox.Between(left, top, right, bottom).Intersect(new PixelBox(0, 0, picture.Width, picture.Height));
    }

    private static int Down(long at, int picture, int frame) => (int)Math.Clamp(Math.Floor((double)at * picture / frame), 0, picture);

    private static int Up(long at, int picture, int frame) => (int)Math.Clamp(Math.Ceiling((double)at * picture / frame), 0, picture);

    /// <summary>For each pixel the reasons for which it is in a box, a bit each.</summary>
    private static byte[] Cover(Picture picture, List<(PixelBox Box, BoxSource Source)> boxes)
    {
        var covered = new byte[picture.Width * picture.Height];
        foreach (var (box, source) in boxes)
        {
            for (var y = box.Y; y < box.Bottom; y++)
            {
                foreach (ref var pixel in covered.AsSpan((y * picture.Width) + box.X, box.Width))
                {
                    pixel |= BitOf(source);
                }
            }
        }

        return covered;
    }

    /// <summary>A frame around a box, but not through others of its kind: what goes shows as one shape. Along the rim of the picture it stands in the box.</summary>
    private static void Frame(Picture picture, byte[] covered, PixelBox box, BoxSource source, int thickness, (byte Red, byte Green, byte Blue) color)
    {
        var whole = new PixelBox(0, 0, picture.Width, picture.Height);
        var (outer, inner, bit) = (box.Grow(thickness, thickness).Intersect(whole), whole.Grow(-thickness, -thickness), BitOf(source));
        for (var y = outer.Y; y < outer.Bottom; y++)
        {
            var row = picture.Row(y);
            for (var x = outer.X; x < outer.Right; x++)
            {
                if ((covered[(y * picture.Width) + x] & bit) == 0 || x < inner.X || x >= inner.Right || y < inner.Y || y >= inner.Bottom)
                {
                    (row[3 * x], row[(3 * x) + 1], row[(3 * x) + 2]) = color;
                }
            }
        }
    }

    private static byte BitOf(BoxSource source) => (byte)(1 << (int)source);
}
