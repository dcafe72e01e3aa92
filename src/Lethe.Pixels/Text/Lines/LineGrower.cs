using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Text.Lines;

/// <summary>
/// Lengthens lines over letters that were not told from the background or hang together with something else: between the height of the line there
/// still is more that is narrow than above and below.
/// </summary>
internal static class LineGrower
{
    private const float OfLine = 0.5f;
    private const float OfAround = 1.5f;
    private const int MostSteps = 60;

    /// <summary>Lengthens a line at both ends.</summary>
    /// <param name="topHat">What is narrow and bright in the picture.</param>
    /// <param name="box">The line, as it is in the picture.</param>
    /// <param name="isDownward">The line runs downward.</param>
    internal static PixelBox Grow(Plane topHat, PixelBox box, bool isDownward)
    {
        var least = OfLine * Mean(topHat, box);
        return Lengthen(topHat, Lengthen(topHat, box, isDownward, least, 1), isDownward, least, -1);
    }

    private static PixelBox Lengthen(Plane topHat, PixelBox box, bool isDownward, float least, int direction)
    {
        var step = Math.Max(5, (isDownward ? box.Width : box.Height) * 2 / 3);
        var whole = box;
        var gaps = 0;
        for (var i = 0; i < MostSteps && gaps < 2; i++)
        {
            var next = Beside(box, isDownward, direction, step, i);
            if (IsText(topHat, next, isDownward, least))
            {
                whole = whole.Union(next);
                gaps = 0;
            }
            else
            {
                gaps++;
            }
        }

        return whole.Intersect(new PixelBox(0, 0, topHat.Width, topHat.Height));
    }

    private static PixelBox Beside(PixelBox box, bool isDownward, int direction, int step, int index) => (isDownward, direction) switch
    {
        (false, 1) => new PixelBox(box.Right + (index * step), box.Y, step, box.Height),
        (false, _) => new PixelBox(box.X - ((index + 1) * step), box.Y, step, box.Height),
        (true, 1) => new PixelBox(box.X, box.Bottom + (index * step), box.Width, step),
        _ => new PixelBox(box.X, box.Y - ((index + 1) * step), box.Width, step),
    };

    private static bool IsText(Plane topHat, PixelBox part, bool isDownward, float least)
    {
        var inside = Mean(topHat, part);
        if (inside < least)
        {
            return false;
        }

        var margin = Math.Max(2, (isDownward ? part.Width : part.Height) / 3);
        var (before, behind) = isDownward
            ? (new PixelBox(part.X - margin - 1, part.Y, margin, part.Height), new PixelBox(part.Right + 1, part.Y, margin, part.Height))
            : (new PixelBox(part.X, part.Y - margin - 1, part.Width, margin), new PixelBox(part.X, part.Bottom + 1, part.Width, margin));
        return inside >= OfAround * (Mean(topHat, before) + Mean(topHat, behind)) / 2;
    }

    private static float Mean(Plane topHat, PixelBox box)
    {
        box = box.Intersect(new PixelBox(0, 0, topHat.Width, topHat.Height));
        var sum = 0;
        for (var y = box.Y; y < box.Bottom; y++)
        {
            foreach (var value in topHat.Row(y)[box.X..box.Right])
            {
                sum += value;
            }
        }

        return box.IsEmpty ? 0 : (float)sum / box.Area;
    }
}
