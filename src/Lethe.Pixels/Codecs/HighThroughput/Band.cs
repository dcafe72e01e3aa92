namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>A sub-band in a plane of wavelet coefficients.</summary>
/// <param name="X">Its first column.</param>
/// <param name="Y">Its first row.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Gain">Bits that its coefficients may have more than samples (ISO/IEC 15444-1 E.1.1).</param>
internal readonly record struct Band(int X, int Y, int Columns, int Rows, int Gain)
{
    /// <summary>The bands of a resolution: the lowest one, or right, below and both.</summary>
    internal static Band[] Of(int columns, int rows, int levels, int resolution)
    {
        static int Half(int length, int times) => (length + (1 << times) - 1) >> times;
        if (resolution == 0)
        {
            return [new Band(0, 0, Half(columns, levels), Half(rows, levels), 0)];
        }

        var below = levels - resolution;
        var (width, height, left, top) = (Half(columns, below), Half(rows, below), Half(columns, below + 1), Half(rows, below + 1));
        return [new Band(left, 0, width - left, top, 1), new Band(0, top, left, height - top, 1), new Band(left, top, width - left, height - top, 2)];
    }
}
