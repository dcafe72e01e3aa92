using System.Runtime.InteropServices;

namespace Lethe.Pixels.Text;

/// <summary>
/// How bright a top-hat has to be at a place: more than some times its mean around there, so that noise and texture raise what text has to exceed.
/// One threshold for each square of <see cref="Cell"/> pixels.
/// </summary>
internal sealed class LocalThreshold
{
    /// <summary>Side of a square.</summary>
    internal const int Cell = 8;

    private const int Reach = 3;
    private const int Clip = 60;
    private const int Highest = 90;

    private int[] _sums = [];
    private byte[] _peaks = [];
    private byte[] _thresholds = [];

    /// <summary>Squares in a row.</summary>
    internal int Columns { get; private set; }

    private int Rows { get; set; }

    /// <summary>Thresholds of a row of squares.</summary>
    internal ReadOnlySpan<byte> RowOf(int y) => _thresholds.AsSpan(y / Cell * Columns, Columns);

    /// <summary>Sets the thresholds for a picture.</summary>
    /// <param name="topHat">The top-hat.</param>
    /// <param name="lowest">The lowest threshold.</param>
    /// <param name="factor">How many times the mean.</param>
    internal void Set(Plane topHat, int lowest, float factor)
    {
        (Columns, Rows) = ((topHat.Width + Cell - 1) / Cell, (topHat.Height + Cell - 1) / Cell);
        if (_thresholds.Length < Columns * Rows)
        {
            (_thresholds, _peaks) = (new byte[Columns * Rows], new byte[Columns * Rows]);
        }

        // Of pictures of one area the narrower one has more sums.
        if (_sums.Length < (Columns + 1) * (Rows + 1))
        {
            _sums = new int[(Columns + 1) * (Rows + 1)];
        }

        Sum(topHat);
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var (left, right) = (Math.Max(0, column - Reach), Math.Min(Columns, column + Reach + 1));
                var (top, bottom) = (Math.Max(0, row - Reach), Math.Min(Rows, row + Reach + 1));
                var sum = At(bottom, right) - At(top, right) - At(bottom, left) + At(top, left);
                var pixels = (Math.Min(topHat.Width, right * Cell) - (left * Cell)) * (Math.Min(topHat.Height, bottom * Cell) - (top * Cell));
                _thresholds[(row * Columns) + column] = (byte)Math.Clamp((int)(factor * sum / pixels), lowest, Highest);
            }
        }
    }

    /// <summary>
    /// Raises the thresholds to a share of what is brightest around there: letters in strong contrast stand out of the noise that compression leaves
    /// around them.
    /// </summary>
    internal void Raise(float share)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var peak = 0;
                for (var y = Math.Max(0, row - 1); y < Math.Min(Rows, row + 2); y++)
                {
                    for (var x = Math.Max(0, column - 1); x < Math.Min(Columns, column + 2); x++)
                    {
                        peak = Math.Max(peak, _peaks[(y * Columns) + x]);
                    }
                }

                ref var threshold = ref _thresholds[(row * Columns) + column];
                threshold = Math.Max(threshold, (byte)(share * peak));
            }
        }
    }

    private int At(int row, int column) => _sums[(row * (Columns + 1)) + column];

    /// <summary>Sums over all squares above and to the left; strong values are clipped, so that text does not hide itself.</summary>
    private void Sum(Plane topHat)
    {
        Array.Clear(_sums, 0, Columns + 1);
        for (var row = 0; row < Rows; row++)
        {
            var line = 0;
            _sums[(row + 1) * (Columns + 1)] = 0;
            for (var column = 0; column < Columns; column++)
            {
                line += SumOf(topHat, column * Cell, row * Cell, out _peaks[(row * Columns) + column]);
                _sums[((row + 1) * (Columns + 1)) + column + 1] = At(row, column + 1) + line;
            }
        }
    }

    /// <summary>Rows have a margin of zeros, so that squares may reach beyond the right side; and so have pictures below.</summary>
    private static int SumOf(Plane topHat, int x, int y, out byte peak)
    {
        var (sum, most) = (0, 0);
        var all = topHat.All;
        for (var row = 0; row < Cell; row++)
        {
            var bytes = MemoryMarshal.Read<ulong>(all[(((y + row) * topHat.Stride) + x)..]);
            if (bytes == 0)
            {
                continue;
            }

            for (var i = 0; i < Cell; i++)
            {
                var value = (int)(byte)(bytes >> (8 * i));
                sum += Math.Min(value, Clip);
                most = Math.Max(most, value);
            }
        }

        peak = (byte)most;
        return sum;
    }
}
