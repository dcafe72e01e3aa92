namespace Lethe.Graphics;

/// <summary>
/// Decides whether text may be drawn in a bitmap. Four looks: at the pieces that are left when long thin lines are taken away, at what
/// they leave blank, at small pieces put together (dotted letters, segments), and at all pieces in rows. For one thread.
/// </summary>
internal sealed class TextSearch
{
    private const int LongLine = ShapeJudge.TallestLetter + 1;
    private const int ThinLine = 5;
    private const int LargestFragment = 32;
    private const int FewestFragments = 4;
    private const int SmallestJoinedLetter = 5;

    private static readonly int[] Scales = [2, 3, 4, 6, 8, 12];

    private readonly BitPlane _rest = new();
    private readonly BitPlane _long = new();
    private readonly BitPlane _thick = new();
    private readonly BitPlane _fragments = new();
    private readonly ComponentFinder _pieces = new();
    private readonly ComponentFinder _coarse = new();
    private readonly ShapeJudge _judge = new(new HoleFinder());
    private readonly Rows _rows = new();
    private readonly List<int> _joined = [];

    /// <summary>True if there is anything that is not known to be no text.</summary>
    internal bool MayHoldText(BitPlane drawing)
    {
        if (drawing.IsEmpty)
        {
            return false;
        }

        _judge.Begin();
        RemoveLines(drawing);
        return !AreHarmless(_rest) || HasFragmentsOfText(drawing) || HasLightText(drawing) || HasRows(drawing);
    }

    private void RemoveLines(BitPlane drawing)
    {
        _rest.CopyFrom(drawing);
        _long.CopyFrom(drawing);
        _thick.CopyFrom(drawing);
        _long.OpenRows(LongLine);
        _thick.OpenColumns(ThinLine);
        _rest.ClearWhere(_long, _thick);
        _long.CopyFrom(drawing);
        _thick.CopyFrom(drawing);
        _long.OpenColumns(LongLine);
        _thick.OpenRows(ThinLine);
        _rest.ClearWhere(_long, _thick);
    }

    private bool AreHarmless(BitPlane plane)
    {
        if (!_pieces.TryFind(plane, unset: false))
        {
            return false;
        }

        _rows.Clear();
        for (var i = 0; i < _pieces.Found.Length; i++)
        {
            if (!Accept(_pieces, i, _judge.Of(in _pieces.Found[i], _pieces.Runs, i)))
            {
                return false;
            }
        }

        return !_rows.MayBeRead();
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
            _fragments.Reset(((drawing.Rows - 1) / scale) + 1, ((drawing.Columns - 1) / scale) + 1);
            foreach (var run in _pieces.Runs)
            {
                if (IsFragment(in _pieces.Found[run.Label]))
                {
                    _fragments.Fill(run.Row / scale, run.First / scale, ((run.End - 1) / scale) + 1);
                }
            }

            if (!_coarse.TryFind(_fragments, unset: false) || MakeText(scale))
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
        for (var i = 0; i < _coarse.Found.Length; i++)
        {
            if (_joined[i] > 1 && !Accept(_coarse, i, _judge.Of(in _coarse.Found[i], _coarse.Runs, i, SmallestJoinedLetter)))
            {
                return true;
            }
        }

        return _rows.MayBeRead();
    }

    private void CountFragments(int scale)
    {
        _joined.Clear();
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(_joined, _coarse.Found.Length);
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_joined).Clear();
        var next = 0;
        foreach (var run in _pieces.Runs)
        {
            // Pieces are numbered by their first runs.
            if (run.Label == next)
            {
                next++;
                if (IsFragment(in _pieces.Found[run.Label]))
                {
                    _joined[_coarse.LabelAt(run.Row / scale, run.First / scale)]++;
                }
            }
        }
    }

    private bool HasLightText(BitPlane drawing)
    {
        if (!_coarse.TryFind(drawing, unset: true))
        {
            return true;
        }

        _rows.Clear();
        for (var i = 0; i < _coarse.Found.Length; i++)
        {
            var shape = _judge.OfBlank(in _coarse.Found[i], drawing, _coarse.Runs, i);
            if (!Accept(_coarse, i, shape))
            {
                return true;
            }
        }

        return _rows.MayBeRead();
    }

    /// <summary>Of large pieces only how they stand is looked at; their long lines belong to them here.</summary>
    private bool HasRows(BitPlane drawing)
    {
        if (!_coarse.TryFind(drawing, unset: false))
        {
            return true;
        }

        _rows.Clear();
        for (var i = 0; i < _coarse.Found.Length; i++)
        {
            ref readonly var piece = ref _coarse.Found[i];
            var shape = _judge.Of(in piece, _coarse.Runs, i);
            _rows.Add(in piece, shape == Shape.Unknown ? Shape.Large : shape);
        }

        return _rows.MayBeRead();
    }
}
