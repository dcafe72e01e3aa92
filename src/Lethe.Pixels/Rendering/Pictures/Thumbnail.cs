namespace Lethe.Pixels.Rendering.Pictures;

/// <summary>Makes a picture of bounded size from rows that come one after the other: each pixel is the mean of those that it stands for.</summary>
internal sealed class Thumbnail
{
    private readonly int _columns;
    private readonly int _rows;
    private readonly Picture _picture;
    private readonly long[] _sums;
    private int _next;
    private int _gathered;

    /// <summary>Begins one.</summary>
    /// <param name="columns">Pixels of a row that comes.</param>
    /// <param name="rows">Rows that come.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="longestSide">Most pixels in either direction.</param>
    internal Thumbnail(int columns, int rows, int channels, int longestSide)
    {
        var (width, height) = SizeOf(columns, rows, longestSide);
        (_columns, _rows) = (columns, rows);
        _picture = new Picture(width, height, channels);
        _sums = new long[width * channels];
    }

    /// <summary>The picture; whole when all rows came.</summary>
    internal Picture Picture => _picture;

    /// <summary>The size of the picture: that of the frame if it is small enough, never empty.</summary>
    internal static (int Width, int Height) SizeOf(int columns, int rows, int longestSide)
    {
        var longest = Math.Max(columns, rows);
        return longest <= longestSide ? (columns, rows)
            : ((int)Math.Max(1, (long)columns * longestSide / longest), (int)Math.Max(1, (long)rows * longestSide / longest));
    }

    /// <summary>Takes the next row.</summary>
    internal void Add(ReadOnlySpan<byte> row)
    {
        var channels = _picture.Channels;
        for (var x = 0; x < _columns; x++)
        {
            var target = (int)((long)x * _picture.Width / _columns) * channels;
            for (var channel = 0; channel < channels; channel++)
            {
                _sums[target + channel] += row[(x * channels) + channel];
            }
        }

        _gathered++;
        var line = (long)_next * _picture.Height / _rows;
        _next++;
        if (line != (long)_next * _picture.Height / _rows)
        {
            Finish((int)line);
        }
    }

    private void Finish(int line)
    {
        var target = _picture.Row(line);
        for (var x = 0; x < _picture.Width; x++)
        {
            var pixels = _gathered * (First(x + 1) - First(x));
            for (var at = x * _picture.Channels; at < (x + 1) * _picture.Channels; at++)
            {
                target[at] = (byte)((_sums[at] + (pixels / 2)) / pixels);
            }
        }

        Array.Clear(_sums);
        _gathered = 0;
    }

    /// <summary>The first column of those that go into a pixel.</summary>
    private long First(int x) => (((long)x * _columns) + _picture.Width - 1) / _picture.Width;
}
