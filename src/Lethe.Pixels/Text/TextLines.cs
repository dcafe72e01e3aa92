using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Text;

/// <summary>Brings together what was found in several pictures of one frame, and takes what stands beside text for text more easily.</summary>
internal static class TextLines
{
    private const double MostOfHeights = 1.8;
    private const int LongestBridge = 3;
    private const float Leading = 0.8f;
    private const int TallestBeside = 64;

    /// <summary>Clips lines to the frame, takes those that surely are text and those beside them, and leaves out what lies in another one.</summary>
    /// <param name="lines">All candidates.</param>
    /// <param name="sure">The score of text.</param>
    /// <param name="columns">Columns of the frame.</param>
    /// <param name="rows">Rows of the frame.</param>
    internal static IReadOnlyList<TextLine> Merge(List<TextLine> lines, float sure, int columns, int rows)
    {
        var frame = new PixelBox(0, 0, columns, rows);
        var open = lines.Select(line => line with { Box = line.Box.Intersect(frame) }).Where(line => !line.Box.IsEmpty).ToList();
        var taken = new List<TextLine>();
        var next = open.FindAll(line => line.Score >= sure);
        open.RemoveAll(line => line.Score >= sure);
        while (next.Count > 0)
        {
            taken.AddRange(next);

            // What is taken only for its neighbours takes none itself, unless it nearly would do alone.
            var from = next.FindAll(line => line.Score >= Leading * sure);
            next = open.FindAll(line => from.Exists(other => AreBeside(line.Box, other.Box)));
            open.RemoveAll(next.Contains);
        }

        Bridge(taken, frame);
        return WithoutCovered(taken);
    }

    /// <summary>Between two pieces of one line stands what was not told from the background, and at its ends a letter may.</summary>
    private static void Bridge(List<TextLine> lines, PixelBox frame)
    {
        var count = lines.Count;
        for (var i = 0; i < count; i++)
        {
            var one = lines[i].Box;
            for (var j = 0; j < count; j++)
            {
                var other = lines[j].Box;
                var (high, low) = (Math.Max(one.Height, other.Height), Math.Min(one.Height, other.Height));
                var gap = other.X - one.Right;
                var rows = Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Y, other.Y);
                if (gap > 0 && gap <= LongestBridge * high && rows >= 0.6 * low && high <= MostOfHeights * low)
                {
                    lines.Add(new TextLine(one.Union(other), Math.Min(lines[i].Score, lines[j].Score)));
                }
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var box = lines[i].Box;
            lines[i] = lines[i] with { Box = (box.Width >= box.Height ? box.Grow(box.Height / 2, 0) : box.Grow(0, box.Width / 2)).Intersect(frame) };
        }
    }

    private static List<TextLine> WithoutCovered(List<TextLine> lines)
    {
        var left = new List<TextLine>();
        foreach (var line in lines.OrderByDescending(line => line.Box.Area).ThenBy(line => line.Box.Y).ThenBy(line => line.Box.X))
        {
            var at = left.FindIndex(other => other.Box.Union(line.Box) == other.Box);
            if (at < 0)
            {
                left.Add(line);
            }
            else
            {
                left[at] = left[at] with { Score = Math.Max(left[at].Score, line.Score) };
            }
        }

        return [.. left.OrderBy(line => line.Box.Y).ThenBy(line => line.Box.X)];
    }

    /// <summary>Text comes in blocks: on the same line, or on the next one, in letters of about the same size.</summary>
    private static bool AreBeside(PixelBox one, PixelBox other)
    {
        var (high, low) = (Math.Max(one.Height, other.Height), Math.Min(one.Height, other.Height));
        var columns = Math.Min(one.Right, other.Right) - Math.Max(one.X, other.X);
        var rows = Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Y, other.Y);
        return high <= MostOfHeights * low && high <= TallestBeside && ((rows >= low / 2 && columns >= -1.5 * high) || (columns > 0 && rows >= -0.7 * low));
    }
}
