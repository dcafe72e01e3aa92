namespace Lethe.Pixels.Rendering.Pictures;

/// <summary>A picture of 8 bits, grey or red, green, blue, rows from the top without gaps.</summary>
/// <param name="width">Pixels of a row.</param>
/// <param name="height">Rows.</param>
/// <param name="channels">1 or 3.</param>
internal sealed class Picture(int width, int height, int channels)
{
    private readonly byte[] _bytes = new byte[checked(width * height * channels)];

    internal int Width => width;

    internal int Height => height;

    internal int Channels => channels;

    /// <summary>The pixels of a row.</summary>
    internal Span<byte> Row(int y) => _bytes.AsSpan(y * width * channels, width * channels);

    /// <summary>The same with three channels; itself if it has them.</summary>
    internal Picture ToColor()
    {
        if (channels == 3)
        {
            return this;
        }

        var colored = new Picture(width, height, 3);
        for (var i = 0; i < _bytes.Length; i++)
        {
            colored._bytes.AsSpan(3 * i, 3).Fill(_bytes[i]);
        }

        return colored;
    }
}
