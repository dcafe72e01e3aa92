namespace Lethe.Pixels.Text.Lines;

/// <summary>
/// What tells letters that stand side by side from other narrow things: even, of one height, one stroke and one brightness, standing on a line, at even
/// distances. Each number is 0 to about 1.
/// </summary>
internal sealed class LineFeatures
{
    /// <summary>How many there are.</summary>
    internal const int Count = 40;

    private const int ManyLetters = 12;
    private const double MostEvenness = 6;
    private const double Bar = 0.88;

    private readonly List<double> _sorted = [];

    /// <summary>Measures a line.</summary>
    /// <param name="letters">Its letters.</param>
    /// <param name="ink">What is drawn in its box and around it.</param>
    /// <param name="scale">How many times smaller the picture is than the frame.</param>
    /// <param name="isDownward">The line runs downward; letters are transposed.</param>
    /// <param name="features">Takes the numbers.</param>
    internal void Measure(List<Glyph> letters, in LineInk ink, int scale, bool isDownward, Span<float> features)
    {
        letters.Sort(static (one, other) => one.Left != other.Left ? one.Left.CompareTo(other.Left) : one.Top.CompareTo(other.Top));
        var count = letters.Count;
        var height = Quantile(letters, static glyph => glyph.Height, 0.5);
        var run = Letters(letters, height);
        features.Clear();
        features[0] = 1;
        features[1] = (float)(Math.Log(Math.Min(run, ManyLetters)) / Math.Log(ManyLetters));
        features[2] = count == 1 ? 1 : 0;
        features[3] = count == 2 ? 1 : 0;
        features[4] = count == 3 ? 1 : 0;
        features[5] = (float)(Math.Min(MostEvenness, Quantile(letters, static glyph => glyph.Evenness, 0.5)) / MostEvenness);
        features[6] = (float)(Math.Min(MostEvenness, Quantile(letters, static glyph => glyph.Evenness, 0.2)) / MostEvenness);
        features[7] = (float)(Variation(letters, static glyph => glyph.Height));
        features[8] = (float)(Variation(letters, static glyph => glyph.Stroke));
        features[9] = (float)(Variation(letters, static glyph => glyph.Contrast));
        features[10] = (float)(1 - StandingOnLine(letters, height));
        MeasureShapes(letters, height, features);
        MeasurePlaces(letters, height, features);
        features[19] = scale == 1 ? 1 : 0;
        features[20] = scale >= 4 ? 1 : 0;
        features[21] = isDownward ? 1 : 0;
        features[22] = (float)(Math.Min(1, height / 30));
        features[23] = (float)(Math.Max(0, 10 - height) / 10);
        features[24] = count == 1 ? features[5] : 0;
        features[25] = (float)(count == 1 ? Math.Min(1, run / 6) : 0);
        features[26] = count > 3 ? features[5] : 0;
        features[27] = isDownward ? features[1] : 0;
        features[28] = (float)(Math.Min(1, ink.Around));
        features[29] = (float)(Math.Min(1, ink.Beside));
        features[30] = (float)(Math.Min(1, ink.Across / 3));
        features[31] = (float)(Math.Min(1, ink.Down / 4));
        features[32] = (float)(Math.Max(0, 1 - ink.Across));
        features[33] = (float)(Math.Max(0, 1.2 - ink.Down));
        features[34] = (float)(Math.Min(1, Math.Max(0, ink.Across - 2.2)));
        features[35] = (float)(ink.Filling);
        features[36] = count == 1 ? features[28] : 0;
        features[37] = count == 1 ? features[32] : 0;
        features[38] = count > 3 ? features[28] : 0;
        features[39] = (float)(Math.Max(0, 0.3 - ink.Filling) * 3);
    }

    /// <summary>Small letters run into each other: a wide one counts for several.</summary>
    private static double Letters(List<Glyph> letters, double height)
    {
        var sum = 0.0;
        foreach (var letter in letters)
        {
            sum += Math.Max(1, letter.Width / (0.9 * height));
        }

        return sum;
    }

    private void MeasureShapes(List<Glyph> letters, double height, Span<float> features)
    {
        var bars = 0;
        foreach (var letter in letters)
        {
            bars += letter.Pixels > Bar * letter.Width * letter.Height ? 1 : 0;
        }

        features[11] = (float)(Quantile(letters, static glyph => glyph.Pixels / (double)(glyph.Width * glyph.Height), 0.5));
        features[12] = (float)(bars / (double)letters.Count);
        var stroke = Quantile(letters, static glyph => glyph.Stroke, 0.5) / height;
        features[13] = (float)(Math.Min(1, 2 * Math.Abs(stroke - 0.17)));
        features[14] = (float)(Math.Max(0, 0.25 - features[11]) * 4);
        features[15] = (float)(Math.Min(1, Math.Abs(Math.Log(Quantile(letters, static glyph => glyph.Width / (double)glyph.Height, 0.5) / 0.7)) / 2));
        features[16] = (float)(Math.Min(1, Quantile(letters, static glyph => glyph.Contrast, 0.5) / 128));
    }

    /// <summary>Letters have their places in a line; what lies over each other or at odd distances has not.</summary>
    private static void MeasurePlaces(List<Glyph> letters, double height, Span<float> features)
    {
        var (over, gaps, squares) = (0, 0.0, 0.0);
        for (var i = 1; i < letters.Count; i++)
        {
            var gap = letters[i].Left - letters[i - 1].Right;
            over += gap < -0.3 * Math.Min(letters[i].Width, letters[i - 1].Width) ? 1 : 0;
            var share = gap / height;
            (gaps, squares) = (gaps + share, squares + (share * share));
        }

        var count = Math.Max(1, letters.Count - 1);
        features[17] = (float)(over / (double)count);
        features[18] = (float)(Math.Min(1, Math.Sqrt(Math.Max(0, (squares / count) - (gaps / count * gaps / count)))));
    }

    /// <summary>The share of letters whose feet, or heads, are at the height of most.</summary>
    private double StandingOnLine(List<Glyph> letters, double height)
    {
        var tolerance = 1 + (0.1 * height);
        var (foot, head) = (Quantile(letters, static glyph => glyph.Bottom, 0.5), Quantile(letters, static glyph => glyph.Top, 0.5));
        var (feet, heads) = (0, 0);
        foreach (var letter in letters)
        {
            feet += Math.Abs(letter.Bottom - foot) <= tolerance ? 1 : 0;
            heads += Math.Abs(letter.Top - head) <= tolerance ? 1 : 0;
        }

        return Math.Max(feet, heads) / (double)letters.Count;
    }

    private double Quantile(List<Glyph> letters, Func<Glyph, double> of, double share)
    {
        if (letters.Count == 1)
        {
            return of(letters[0]);
        }

        _sorted.Clear();
        foreach (var letter in letters)
        {
            _sorted.Add(of(letter));
        }

        _sorted.Sort();
        return _sorted[(int)(share * _sorted.Count)];
    }

    private static double Variation(List<Glyph> letters, Func<Glyph, double> of)
    {
        if (letters.Count == 1)
        {
            return 0;
        }

        var (sum, squares) = (0.0, 0.0);
        foreach (var letter in letters)
        {
            var value = of(letter);
            (sum, squares) = (sum + value, squares + (value * value));
        }

        var mean = sum / letters.Count;
        return Math.Min(1, Math.Sqrt(Math.Max(0, (squares / letters.Count) - (mean * mean))) / mean);
    }
}
