using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Text;

/// <summary>How much letters that stand side by side look like text: even, of one height, one stroke and one brightness, standing on a line.</summary>
internal static class LineScore
{
    private const double MostEvenness = 3.5;

    /// <summary>Scores a line.</summary>
    internal static TextLine Of(List<Glyph> letters)
    {
        var box = PixelBox.Between(letters.Min(glyph => glyph.Left), letters.Min(glyph => glyph.Top), letters.Max(glyph => glyph.Right), letters.Max(glyph => glyph.Bottom));
        var score = Math.Min(MostEvenness, Median(letters, glyph => glyph.Evenness)) * letters.Count switch { 1 => 0.5, 2 => 0.75, 3 => 1, _ => 1.2 };
        if (letters.Count >= 2)
        {
            score *= 1.25 - Math.Min(0.8, 1.2 * Variation(letters, glyph => glyph.Height));
            score *= 1.2 - Math.Min(0.7, 1.2 * Variation(letters, glyph => glyph.Stroke));
            score *= 1.2 - Math.Min(0.7, 1.5 * Variation(letters, glyph => glyph.Contrast));
            score *= 0.5 + (0.6 * StandingOnLine(letters));
        }

        return new TextLine(box, (float)(score * Shape(letters, box)));
    }

    /// <summary>The share of letters whose feet, or heads, are at the height of most.</summary>
    private static double StandingOnLine(List<Glyph> letters)
    {
        var tolerance = 1 + (0.1 * Median(letters, glyph => glyph.Height));
        var (foot, head) = (Median(letters, glyph => glyph.Bottom), Median(letters, glyph => glyph.Top));
        var (feet, heads) = (letters.Count(glyph => Math.Abs(glyph.Bottom - foot) <= tolerance), letters.Count(glyph => Math.Abs(glyph.Top - head) <= tolerance));
        return Math.Max(feet, heads) / (double)letters.Count;
    }

    /// <summary>Bars, blocks and thin curves are no letters.</summary>
    private static double Shape(List<Glyph> letters, PixelBox box)
    {
        var filling = letters.Sum(glyph => glyph.Pixels) / (double)letters.Sum(glyph => glyph.Width * glyph.Height);
        var factor = filling < 0.15 || (filling > 0.85 && letters.Count < 3) ? 0.4 : 1;
        if (letters.Count == 1)
        {
            factor *= box.Width > 4 * box.Height || box.Height > 5 * box.Width ? 0.5 : 1;
        }

        return factor;
    }

    private static double Median(List<Glyph> letters, Func<Glyph, double> of) => letters.Select(of).Order().ElementAt(letters.Count / 2);

    private static double Variation(List<Glyph> letters, Func<Glyph, double> of)
    {
        var mean = letters.Average(of);
        return Math.Sqrt(letters.Average(glyph => (of(glyph) - mean) * (of(glyph) - mean))) / mean;
    }
}
