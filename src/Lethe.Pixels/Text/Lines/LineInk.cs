using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Text.Lines;

/// <summary>
/// What is drawn in the box of a line and around it: letters change between ink and ground many times along a row and a few times along a column, and above
/// and below a line there is nothing.
/// </summary>
internal readonly record struct LineInk(double Filling, double Across, double Down, double Around, double Beside)
{
    /// <summary>Measures a box of a picture of ink: 1 where there is some.</summary>
    /// <param name="ink">The picture.</param>
    /// <param name="box">The box, as it is in the picture.</param>
    /// <param name="isDownward">The line runs downward: rows and columns change their parts.</param>
    internal static LineInk Of(Plane ink, PixelBox box, bool isDownward)
    {
        var (inside, rowStarts, columnStarts) = (0, 0, 0);
        for (var y = box.Y; y < box.Bottom; y++)
        {
            var row = ink.Row(y)[box.X..box.Right];
            var above = y > box.Y ? ink.Row(y - 1)[box.X..box.Right] : default;
            var before = (byte)0;
            for (var x = 0; x < row.Length; x++)
            {
                var here = row[x];
                inside += here;
                rowStarts += here & ~before;
                columnStarts += here & (above.IsEmpty ? 1 : ~above[x]);
                before = here;
            }
        }

        var (long1, short1) = isDownward ? (box.Height, box.Width) : (box.Width, box.Height);
        var (across, down) = isDownward ? (columnStarts, rowStarts) : (rowStarts, columnStarts);
        var filling = inside / (double)box.Area;
        var margin = Math.Max(2, short1 / 3);
        var (sides, ends) = isDownward ? (box.Grow(margin, 0), box.Grow(0, margin)) : (box.Grow(0, margin), box.Grow(margin, 0));
        return new LineInk(filling, (double)across / long1, (double)down / long1, Share(ink, sides, box, inside) / filling, Share(ink, ends, box, inside) / filling);
    }

    private static double Share(Plane ink, PixelBox outer, PixelBox box, int inside)
    {
        outer = outer.Intersect(new PixelBox(0, 0, ink.Width, ink.Height));
        var sum = -inside;
        for (var y = outer.Y; y < outer.Bottom; y++)
        {
            foreach (var here in ink.Row(y)[outer.X..outer.Right])
            {
                sum += here;
            }
        }

        return outer.Area > box.Area ? sum / (double)(outer.Area - box.Area) : 0;
    }
}
