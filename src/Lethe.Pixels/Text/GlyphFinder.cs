namespace Lethe.Pixels.Text;

/// <summary>Finds what may be letters, brighter than what is around them, in a picture of one size. Kept: its buffers live from picture to picture.</summary>
internal sealed class GlyphFinder
{
    private const int LeastHeight = 4;
    private const int LeastPixels = 5;
    private const int MostHeight = TopHat.Size * 3;
    private const int MostSlenderness = 14;
    private const int Around = 2;
    private const float ShareOfPeak = 0.45f;

    // Small letters run into each other, larger ones do not.
    private const int SingleLetter = 14;
    private const int MostSlendernessOfLetter = 2;
    private const float MostStroke = 0.4f;

    private readonly Plane _topHat = new();
    private readonly Plane _near = new();
    private readonly LocalThreshold _thresholds = new();
    private readonly RunFinder _runs = new();
    private readonly Dictionary<int, Blob> _blobs = [];

    /// <summary>Finds them.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="leastContrast">How many of 255 levels a letter has to be brighter.</param>
    /// <param name="factor">How many times brighter than the mean of all that is narrow around there.</param>
    /// <param name="glyphs">Takes what was found.</param>
    internal void Find(Plane picture, int leastContrast, float factor, List<Glyph> glyphs)
    {
        TopHat.Of(picture, _topHat);
        _thresholds.Set(_topHat, leastContrast, factor);
        FindAbove(picture, leastContrast, glyphs);
    }

    /// <summary>Finds those of strong contrast in the picture that was last looked at, whose rims and noise would join them.</summary>
    internal void FindStrong(Plane picture, int leastContrast, List<Glyph> glyphs)
    {
        _thresholds.Raise(ShareOfPeak);
        FindAbove(picture, leastContrast, glyphs);
    }

    private void FindAbove(Plane picture, int leastContrast, List<Glyph> glyphs)
    {
        _runs.Find(_topHat, _thresholds);
        Gather(picture);
        MarkNear(picture);
        foreach (var blob in _blobs.Values)
        {
            if (IsShapedLikeGlyph(blob) && Judge(picture, blob, leastContrast) is { } glyph)
            {
                glyphs.Add(glyph);
            }
        }
    }

    private static bool IsShapedLikeGlyph(Blob blob) =>
        blob.Height is >= LeastHeight and <= MostHeight && blob.Pixels >= LeastPixels
        && blob.Width <= (blob.Height < SingleLetter ? MostSlenderness : MostSlendernessOfLetter) * blob.Height
        && (blob.Height < SingleLetter || blob.Stroke <= MostStroke * blob.Height);

    /// <summary>Pixels of letters and their neighbours: rims of letters are no background; specks are, and make it uneven.</summary>
    private void MarkNear(Plane picture)
    {
        _near.Reset(picture.Width, picture.Height);
        _near.All.Clear();
        for (var i = 0; i < _runs.Runs.Count; i++)
        {
            var run = _runs.Runs[i];
            if (!IsShapedLikeGlyph(_blobs[_runs.RootOf(i)]))
            {
                continue;
            }

            var (start, end) = (Math.Max(0, run.Start - 1), Math.Min(picture.Width, run.End + 1));
            for (var y = Math.Max(0, run.Y - 1); y <= Math.Min(picture.Height - 1, run.Y + 1); y++)
            {
                _near.Row(y)[start..end].Fill(1);
            }
        }
    }

    private void Gather(Plane picture)
    {
        _blobs.Clear();
        for (var i = 0; i < _runs.Runs.Count; i++)
        {
            var root = _runs.RootOf(i);
            if (!_blobs.TryGetValue(root, out var blob))
            {
                _blobs.Add(root, blob = new Blob());
            }

            var run = _runs.Runs[i];
            blob.Add(run, picture.Row(run.Y), _topHat.Row(run.Y), _runs.TouchingOf(i));
        }
    }

    private Glyph? Judge(Plane picture, Blob blob, int leastContrast)
    {
        var (count, sum, squares) = (0, 0L, 0L);
        for (var y = Math.Max(0, blob.Top - Around); y < Math.Min(picture.Height, blob.Bottom + Around); y++)
        {
            var (left, right) = (Math.Max(0, blob.Left - Around), Math.Min(picture.Width, blob.Right + Around));
            var row = picture.Row(y)[left..right];
            var near = _near.Row(y)[left..right];
            for (var x = 0; x < row.Length; x++)
            {
                // Without a branch: each second pixel is one or the other.
                var isBackground = 1 - near[x];
                count += isBackground;
                sum += isBackground * row[x];
                squares += isBackground * row[x] * row[x];
            }
        }

        var mean = count > 0 ? (double)sum / count : blob.MeanBackground;
        var spread = count > 1 ? Math.Sqrt(Math.Max(0, ((double)squares / count) - (mean * mean))) : 0;
        var contrast = blob.Mean - mean;
        return contrast < leastContrast ? null
            : new Glyph(blob.Left, blob.Top, blob.Right, blob.Bottom, blob.Pixels, blob.Stroke, (float)(contrast / (spread + (0.5 * blob.Spread) + 6)), (float)contrast);
    }
}
