using System.Runtime.InteropServices;

namespace Lethe.Graphics;

/// <summary>
/// Decides whether text may be drawn in a bitmap. Looks at all pieces and how they stand, at what is left of the unknown ones without
/// long thin lines, at small pieces put together (dotted letters, segments), and at what all of them leave blank. For one thread.
/// </summary>
internal sealed class TextSearch
{
    private const int LongLine = ShapeJudge.TallestLetter + 1;
    private const int ThickLine = 5;
    private const int LargestFragment = 32;
    private const int FewestFragments = 4;
    private const int SmallestJoinedLetter = 5;

    private static readonly int[] Scales = [2, 3, 4, 6, 8, 12];

    private readonly BitPlane _rest = new();
    private readonly BitPlane _lines = new();
    private readonly BitPlane _thick = new();
    private readonly ComponentFinder _pieces = new();
    private readonly ComponentFinder _joined = new();
    private readonly ShapeJudge _judge = new(new HoleFinder());
    private readonly Rows _rows = new();
    private readonly List<int> _counts = [];

    /// <summary>True if there is anything that is not known to be no text.</summary>
    internal bool MayHoldText(BitPlane drawing)
    {
        if (drawing.IsEmpty)
        {
            return false;
        }

        _judge.Begin();
        return StandInRows(drawing) || HasDarkText() || HasFragmentsOfText(drawing) || HasLightText(drawing) || HasFragmentsOfText(drawing);
    }

    /// <summary>Looks at how all pieces stand, and leaves those that have to be looked at without their lines.</summary>
    private bool StandInRows(BitPlane drawing)
    {
        if (!_pieces.TryFind(drawing, unset: false))
        {
            return true;
        }

        _rows.Clear();
        CollectionsMarshal.SetCount(_counts, _pieces.Found.Length);
        for (var i = 0; i < _pieces.Found.Length; i++)
        {
            ref readonly var piece = ref _pieces.Found[i];
            var shape = _judge.Of(in piece, _pieces.Runs, i);
            _rows.Add(in piece, shape == Shape.Unknown ? Shape.Large : shape);
            _counts[i] = piece.Longest > LargestFragment && shape is Shape.Ring or Shape.Region or Shape.Stroke ? 0 : 1;
        }

        _rest.Reset(drawing.Rows, drawing.Columns);
        foreach (var run in _pieces.Runs)
        {
            if (_counts[run.Label] > 0)
            {
                _rest.Fill(run.Row, run.First, run.End);
            }
        }

        return _rows.MayBeRead();
    }

    private bool HasDarkText()
    {
        RemoveLines();
        if (!_pieces.TryFind(_rest, unset: false))
        {
            return true;
        }

        _rows.Clear();
        for (var i = 0; i < _pieces.Found.Length; i++)
        {
            if (!Accept(_pieces, i, _judge.Of(in _pieces.Found[i], _pieces.Runs, i)))
            {
                return true;
            }
        }

        return _rows.MayBeRead();
    }

    private void RemoveLines()
    {
        _lines.CopyFrom(_rest);
        _thick.CopyFrom(_rest);
        _lines.OpenRows(LongLine);
        _thick.OpenColumns(ThickLine);
        _lines.ClearWhere(_thick);
        _thick.CopyFrom(_rest);
        _rest.ClearWhere(_lines);
        _lines.CopyFrom(_thick);
        _lines.OpenColumns(LongLine);
        _thick.OpenRows(ThickLine);
        _lines.ClearWhere(_thick);
        _rest.ClearWhere(_lines);
    }

    /// <summary>Light letters on a dark ground are pieces of what is not drawn.</summary>
    private bool HasLightText(BitPlane drawing)
    {
        if (!_pieces.TryFind(drawing, unset: true))
        {
            return true;
        }

        _rows.Clear();
        for (var i = 0; i < _pieces.Found.Length; i++)
        {
            if (!Accept(_pieces, i, _judge.OfBlank(in _pieces.Found[i], drawing, _pieces.Runs, i)))
            {
                return true;
            }
        }

        return _rows.MayBeRead();
    }

    private bool Accept(ComponentFinder finder, int label, Shape shape)
    {
        _rows.Add(in finder.Found[label], shape);
        return shape != Shape.Unknown;
    }

    /// <summary>Dots and short strokes make letters together: looked at from farther and farther away they become one piece.</summary>
    private bool HasFragmentsOfText(BitPlane drawing)
    {
        var count = 0;
        foreach (ref readonly var piece in _pieces.Found)
        {
            count += IsFragment(in piece) ? 1 : 0;
        }

        foreach (var scale in count < FewestFragments ? [] : Scales)
        {
            _rest.Reset(((drawing.Rows - 1) / scale) + 1, ((drawing.Columns - 1) / scale) + 1);
            foreach (var run in _pieces.Runs)
            {
                if (IsFragment(in _pieces.Found[run.Label]))
                {
                    _rest.Fill(run.Row / scale, run.First / scale, ((run.End - 1) / scale) + 1);
                }
            }

            if (!_joined.TryFind(_rest, unset: false) || MakeText(scale))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFragment(in Component piece) => piece.Longest <= LargestFragment;

    /// <summary>True if pieces that came together at this scale are no known shape. A single one was looked at before.</summary>
    private bool MakeText(int scale)
    {
        CountFragments(scale);
        _rows.Clear();
        for (var i = 0; i < _joined.Found.Length; i++)
        {
            if (_counts[i] > 1 && !Accept(_joined, i, _judge.Of(in _joined.Found[i], _joined.Runs, i, SmallestJoinedLetter)))
            {
                return true;
            }
        }

        return _rows.MayBeRead();
    }

    private void CountFragments(int scale)
    {
        CollectionsMarshal.SetCount(_counts, _joined.Found.Length);
        CollectionsMarshal.AsSpan(_counts).Clear();
        var next = 0;
        foreach (var run in _pieces.Runs)
        {
            // Pieces are numbered by their first runs.
            if (run.Label == next)
            {
                next++;
                if (IsFragment(in _pieces.Found[run.Label]))
                {
                    _counts[_joined.LabelAt(run.Row / scale, run.First / scale)]++;
                }
            }
        }
    }
}
