using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Text.Lines;

/// <summary>How likely letters that stand side by side are text: a weighted sum of what tells them from other things, as a probability.</summary>
internal sealed class LineScore
{
    private readonly LineFeatures _features = new();
    private readonly float[] _measured = new float[LineFeatures.Count];

    /// <summary>Scores a line.</summary>
    internal TextLine Of(List<Glyph> letters, Plane ink, int scale, bool isDownward)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, 0, 0);
        foreach (var letter in letters)
        {
            (left, top, right, bottom) = (Math.Min(left, letter.Left), Math.Min(top, letter.Top), Math.Max(right, letter.Right), Math.Max(bottom, letter.Bottom));
        }

        var box = PixelBox.Between(left, top, right, bottom);
        _features.Measure(letters, LineInk.Of(ink, isDownward ? new PixelBox(box.Y, box.X, box.Height, box.Width) : box, isDownward), scale, isDownward, _measured);
        return new TextLine(box, Probability());
    }

    private float Probability()
    {
        var score = LineWeights.Start;
        for (var sum = 0; sum < LineWeights.Sums; sum++)
        {
            var value = LineWeights.Starts[sum] + Product(LineWeights.OfMeasures.Slice(sum * LineFeatures.Count, LineFeatures.Count));
            score += MathF.Tanh(value) * LineWeights.OfSums[sum];
        }

        return 1 / (1 + MathF.Exp(-score));
    }

    private float Product(ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * _measured[i];
        }

        return sum;
    }
}
