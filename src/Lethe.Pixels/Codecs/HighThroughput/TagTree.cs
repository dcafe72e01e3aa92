namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>Writes numbers of a grid by the smallest of ever larger parts of it (ISO/IEC 15444-1 B.10.2).</summary>
internal sealed class TagTree
{
    private readonly List<(int Columns, int[] Values, int[] Lows, bool[] AreKnown)> _levels = [];

    /// <param name="columns">Columns of the grid.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="values">Its numbers.</param>
    internal TagTree(int columns, int rows, int[] values)
    {
        _levels.Add((columns, values, new int[values.Length], new bool[values.Length]));
        while (values.Length > 1)
        {
            var (across, down) = ((columns + 1) / 2, (rows + 1) / 2);
            var smaller = new int[across * down];
            Array.Fill(smaller, int.MaxValue);
            for (var i = 0; i < values.Length; i++)
            {
                var parent = (i / columns / 2 * across) + (i % columns / 2);
                smaller[parent] = Math.Min(smaller[parent], values[i]);
            }

            _levels.Add((across, smaller, new int[smaller.Length], new bool[smaller.Length]));
            (columns, rows, values) = (across, down, smaller);
        }
    }

    /// <summary>Writes whether a number is below a threshold, and if so, the number; of it only what was not yet written.</summary>
    internal void Write(int x, int y, int threshold, PacketBits bits)
    {
        var low = 0;
        for (var level = _levels.Count - 1; level >= 0; level--)
        {
            var (columns, values, lows, areKnown) = _levels[level];
            var at = ((y >> level) * columns) + (x >> level);
            low = Math.Max(low, lows[at]);
            while (low < threshold && low < values[at])
            {
                bits.Put(0);
                low++;
            }

            if (low < threshold && !areKnown[at])
            {
                bits.Put(1);
                areKnown[at] = true;
            }

            lows[at] = low;
        }
    }
}
