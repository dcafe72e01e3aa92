namespace Lethe.Graphics;

/// <summary>The box of the hole of a component that has one: gaps in its rows that nothing opens to the outside.</summary>
internal sealed class HoleFinder
{
    private readonly List<PixelRun> _own = [];
    private readonly List<PixelRun> _gaps = [];
    private readonly List<int> _parents = [];
    private readonly List<bool> _open = [];

    /// <summary>Width and height of the hole.</summary>
    internal (int Width, int Height) BoxOf(ReadOnlySpan<PixelRun> runs, int component)
    {
        Gather(runs, component);
        var (last, before) = (0, 0);
        for (var i = 0; i < _gaps.Count; i++)
        {
            if (i > 0 && _gaps[i].Row != _gaps[i - 1].Row)
            {
                (before, last) = (last, i);
            }

            for (var j = before; j < last; j++)
            {
                if (_gaps[j].Row == _gaps[i].Row - 1 && _gaps[j].First < _gaps[i].End && _gaps[i].First < _gaps[j].End)
                {
                    Join(i, j);
                }
            }
        }

        return Box();
    }

    /// <summary>Gaps between the runs of each row, and whether they lie within what the rows above and below span.</summary>
    private void Gather(ReadOnlySpan<PixelRun> runs, int component)
    {
        _own.Clear();
        _gaps.Clear();
        _parents.Clear();
        _open.Clear();
        foreach (var run in runs)
        {
            if (run.Label == component)
            {
                _own.Add(run);
            }
        }

        var above = (First: 0, End: 0);
        for (var start = 0; start < _own.Count;)
        {
            var end = EndOfRow(start);
            var below = end < _own.Count ? (First: _own[end].First, End: _own[EndOfRow(end) - 1].End) : (First: 0, End: 0);
            for (var i = start + 1; i < end; i++)
            {
                var (first, last) = (_own[i - 1].End, _own[i].First);
                _parents.Add(_gaps.Count);
                _gaps.Add(new PixelRun(_own[i].Row, first, last, 0));
                _open.Add(first < above.First || last > above.End || first < below.First || last > below.End);
            }

            above = (_own[start].First, _own[end - 1].End);
            start = end;
        }
    }

    private int EndOfRow(int start)
    {
        var end = start + 1;
        while (end < _own.Count && _own[end].Row == _own[start].Row)
        {
            end++;
        }

        return end;
    }

    private int RootOf(int gap)
    {
        while (_parents[gap] != gap)
        {
            gap = _parents[gap] = _parents[_parents[gap]];
        }

        return gap;
    }

    private void Join(int a, int b)
    {
        (a, b) = (RootOf(a), RootOf(b));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
        _open[Math.Min(a, b)] |= _open[Math.Max(a, b)];
    }

    private (int Width, int Height) Box()
    {
        var (left, right, top, bottom) = (int.MaxValue, 0, int.MaxValue, 0);
        for (var i = 0; i < _gaps.Count; i++)
        {
            if (!_open[RootOf(i)])
            {
                (left, right) = (Math.Min(left, _gaps[i].First), Math.Max(right, _gaps[i].End));
                (top, bottom) = (Math.Min(top, _gaps[i].Row), Math.Max(bottom, _gaps[i].Row + 1));
            }
        }

        return (Math.Max(0, right - left), Math.Max(0, bottom - top));
    }
}
