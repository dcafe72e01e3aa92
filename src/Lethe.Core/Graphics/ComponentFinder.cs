using System.Numerics;

namespace Lethe.Graphics;

/// <summary>
/// Connected pieces of a bitmap, diagonal neighbours included, in time linear in its size. Gives up beyond limits that no drawing
/// reaches. Kept from frame to frame.
/// </summary>
internal sealed class ComponentFinder
{
    /// <summary>A gap that a stroke of a letter could be.</summary>
    private const int NarrowGap = 16;

    private const int MostRuns = 1 << 20;
    private const int MostComponents = 1 << 14;

    private readonly List<int> _rows = [];
    private PixelRun[] _runs = new PixelRun[1024];
    private int[] _parents = new int[1024];
    private Component[] _components = new Component[64];
    private int _runCount;
    private int _count;

    internal ReadOnlySpan<Component> Found => _components.AsSpan(0, _count);

    internal ReadOnlySpan<PixelRun> Runs => _runs.AsSpan(0, _runCount);

    /// <summary>Finds the pieces of what is set, or of what is not. False if there are too many.</summary>
    internal bool TryFind(BitPlane plane, bool unset)
    {
        (_runCount, _count) = (0, 0);
        _rows.Clear();
        _rows.Add(0);
        for (var y = 0; y < plane.Rows; y++)
        {
            if (!AddRow(plane.Row(y), plane, y, unset))
            {
                return false;
            }

            _rows.Add(_runCount);
            Join(y);
        }

        return Number() && Measure(plane.Rows);
    }

    /// <summary>The piece at a set pixel.</summary>
    internal int LabelAt(int row, int column)
    {
        var (low, high) = (_rows[row], _rows[row + 1] - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _runs[middle].End <= column ? (middle + 1, high) : (low, middle);
        }

        return _runs[low].Label;
    }

    private bool AddRow(ReadOnlySpan<ulong> row, BitPlane plane, int y, bool unset)
    {
        var start = -1;
        for (var i = 0; i < row.Length; i++)
        {
            var word = unset ? ~row[i] & (i == row.Length - 1 ? plane.LastMask : ulong.MaxValue) : row[i];
            for (var bit = 0; bit < 64;)
            {
                var rest = (start < 0 ? word : ~word) >> bit;
                var next = rest == 0 ? 64 : bit + BitOperations.TrailingZeroCount(rest);
                if (next == 64)
                {
                    break;
                }

                if (start < 0)
                {
                    start = (i * 64) + next;
                }
                else if (!AddRun(y, ref start, (i * 64) + next))
                {
                    return false;
                }

                bit = next;
            }
        }

        return start < 0 || AddRun(y, ref start, plane.Columns);
    }

    private bool AddRun(int y, ref int start, int end)
    {
        if (_runCount == MostRuns)
        {
            return false;
        }

        if (_runCount == _runs.Length)
        {
            Array.Resize(ref _runs, _runCount * 2);
            Array.Resize(ref _parents, _runCount * 2);
        }

        _parents[_runCount] = _runCount;
        _runs[_runCount++] = new PixelRun(y, start, end, 0);
        start = -1;
        return true;
    }

    /// <summary>Joins the runs of a row with those of the row above that touch them.</summary>
    private void Join(int y)
    {
        var above = y == 0 ? 0 : _rows[y - 1];
        for (var i = _rows[y]; i < _runCount && y > 0; i++)
        {
            while (above < _rows[y] && _runs[above].End < _runs[i].First)
            {
                above++;
            }

            for (var j = above; j < _rows[y] && _runs[j].First <= _runs[i].End; j++)
            {
                // Counted at the run for now; each touching pair closes a loop or connects.
                _runs[i].Label++;
                var (a, b) = (RootOf(i), RootOf(j));
                _parents[Math.Max(a, b)] = Math.Min(a, b);
            }
        }
    }

    private int RootOf(int run)
    {
        while (_parents[run] != run)
        {
            run = _parents[run] = _parents[_parents[run]];
        }

        return run;
    }

    /// <summary>Gives each component a number. A parent stands before its children.</summary>
    private bool Number()
    {
        for (var i = 0; i < _runCount; i++)
        {
            var touching = _runs[i].Label;
            if (_parents[i] == i)
            {
                if (_count == MostComponents)
                {
                    return false;
                }

                if (_count == _components.Length)
                {
                    Array.Resize(ref _components, _count * 2);
                }

                _components[_count] = default;
                _runs[i].Label = _count++;
            }
            else
            {
                _runs[i].Label = _runs[_parents[i]].Label;
            }

            _components[_runs[i].Label].Euler += 1 - touching;
        }

        return true;
    }

    private bool Measure(int rows)
    {
        for (var y = 0; y < rows; y++)
        {
            for (var i = _rows[y]; i < _rows[y + 1]; i++)
            {
                ref var component = ref _components[_runs[i].Label];
                component.Add(_runs[i]);
                if (i > _rows[y] && _runs[i - 1].Label == _runs[i].Label && _runs[i].First - _runs[i - 1].End <= NarrowGap)
                {
                    component.Gaps++;
                }
            }

            AddEdges(y, y - 1, rows);
            AddEdges(y, y + 1, rows);
        }

        return true;
    }

    /// <summary>The outline of a row's runs against another row: what that does not cover.</summary>
    private void AddEdges(int y, int other, int rows)
    {
        var (next, end) = other < 0 || other >= rows ? (0, 0) : (_rows[other], _rows[other + 1]);
        for (var i = _rows[y]; i < _rows[y + 1]; i++)
        {
            var at = _runs[i].First;
            while (next < end && _runs[next].End <= at)
            {
                next++;
            }

            for (var j = next; j < end && _runs[j].First < _runs[i].End; j++)
            {
                if (_runs[j].First > at)
                {
                    _components[_runs[i].Label].AddEdge(_runs[j].First - at);
                }

                at = _runs[j].End;
            }

            if (at < _runs[i].End)
            {
                _components[_runs[i].Label].AddEdge(_runs[i].End - at);
            }
        }
    }
}
