namespace Lethe.Pixels.Text;

/// <summary>Finds the runs of a top-hat that exceed its thresholds, and which of them touch each other.</summary>
internal sealed class RunFinder
{
    private readonly List<Run> _runs = [];
    private readonly List<int> _parents = [];
    private readonly List<int> _touching = [];

    /// <summary>All runs, row by row.</summary>
    internal IReadOnlyList<Run> Runs => _runs;

    /// <summary>Finds them.</summary>
    internal void Find(Plane topHat, LocalThreshold thresholds)
    {
        _runs.Clear();
        _parents.Clear();
        _touching.Clear();
        var (before, beforeEnd) = (0, 0);
        for (var y = 0; y < topHat.Height; y++)
        {
            var first = _runs.Count;
            FindInRow(topHat.Row(y), thresholds.RowOf(y), y);
            Join(before, beforeEnd, first, _runs.Count);
            (before, beforeEnd) = (first, _runs.Count);
        }
    }

    /// <summary>The first run of the component that a run belongs to.</summary>
    internal int RootOf(int run)
    {
        while (_parents[run] != run)
        {
            run = _parents[run] = _parents[_parents[run]];
        }

        return run;
    }

    /// <summary>Pixels above a run that belong to runs of the row before, and the other way round: sides that are not outer ones.</summary>
    internal int TouchingOf(int run) => _touching[run];

    private void FindInRow(ReadOnlySpan<byte> row, ReadOnlySpan<byte> thresholds, int y)
    {
        var start = -1;
        for (var cell = 0; cell < thresholds.Length; cell++)
        {
            var (x, threshold) = (cell * LocalThreshold.Cell, thresholds[cell]);
            var end = Math.Min(row.Length, x + LocalThreshold.Cell);
            if (start < 0 && row[x..end].IndexOfAnyInRange(threshold, byte.MaxValue) < 0)
            {
                continue;
            }

            for (; x < end; x++)
            {
                if (row[x] >= threshold)
                {
                    start = start < 0 ? x : start;
                }
                else if (start >= 0)
                {
                    Add(new Run(y, start, x));
                    start = -1;
                }
            }
        }

        if (start >= 0)
        {
            Add(new Run(y, start, row.Length));
        }
    }

    private void Add(Run run)
    {
        _parents.Add(_runs.Count);
        _touching.Add(0);
        _runs.Add(run);
    }

    /// <summary>Joins runs of two rows that touch, also by a corner.</summary>
    private void Join(int upper, int upperEnd, int lower, int lowerEnd)
    {
        while (upper < upperEnd && lower < lowerEnd)
        {
            var (above, below) = (_runs[upper], _runs[lower]);
            if (above.Start <= below.End && below.Start <= above.End)
            {
                Unite(RootOf(upper), RootOf(lower));
                _touching[lower] += Math.Max(0, Math.Min(above.End, below.End) - Math.Max(above.Start, below.Start));
            }

            if (above.End < below.End)
            {
                upper++;
            }
            else
            {
                lower++;
            }
        }
    }

    private void Unite(int one, int other)
    {
        if (one != other)
        {
            _parents[Math.Max(one, other)] = Math.Min(one, other);
        }
    }
}
