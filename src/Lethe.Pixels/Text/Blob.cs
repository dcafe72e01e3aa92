namespace Lethe.Pixels.Text;

/// <summary>Sums over the runs that hang together.</summary>
internal sealed class Blob
{
    private long _sum;
    private long _squares;
    private long _topHats;
    private int _outline;

    internal int Left { get; private set; } = int.MaxValue;

    internal int Top { get; private set; } = int.MaxValue;

    internal int Right { get; private set; }

    internal int Bottom { get; private set; }

    internal int Pixels { get; private set; }

    internal int Width => Right - Left;

    internal int Height => Bottom - Top;

    internal double Mean => (double)_sum / Pixels;

    /// <summary>Standard deviation.</summary>
    internal double Spread => Math.Sqrt(Math.Max(0, ((double)_squares / Pixels) - (Mean * Mean)));

    /// <summary>What the opening takes for the background.</summary>
    internal double MeanBackground => (double)(_sum - _topHats) / Pixels;

    /// <summary>A stroke has an area of its width times its length, and an outline of two lengths.</summary>
    internal float Stroke => 2f * Pixels / Math.Max(1, _outline);

    internal void Add(Run run, ReadOnlySpan<byte> picture, ReadOnlySpan<byte> topHat, int touching)
    {
        var length = run.End - run.Start;
        (Left, Right) = (Math.Min(Left, run.Start), Math.Max(Right, run.End));
        (Top, Bottom) = (Math.Min(Top, run.Y), Math.Max(Bottom, run.Y + 1));
        Pixels += length;
        _outline += 2 + (2 * length) - (2 * touching);
        for (var x = run.Start; x < run.End; x++)
        {
            var value = (int)picture[x];
            _sum += value;
            _squares += value * value;
            _topHats += topHat[x];
        }
    }
}
