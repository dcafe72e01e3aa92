namespace Lethe.SecondLook.Pictures;

/// <summary>Where a frame has squares of nothing but the fill, and which cells have some of them. Buffers are kept; for one thread.</summary>
internal sealed class BlankedAreas
{
    private bool[] _held = [];
    private bool[] _cells = [];
    private int[] _sides = [];
    private int[] _lastChanges = [];
    private int _columns;
    private int _cellsAcross;
    private int _cell;

    /// <summary>Finds them around the rows that changed.</summary>
    /// <param name="original">The original's frame, if squares count only where something changed; empty if all do.</param>
    /// <param name="samples">The frame.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="fill">The value of each component.</param>
    /// <param name="size">Bytes of a sample.</param>
    /// <param name="side">Of the least square.</param>
    /// <param name="rows">The rows that changed.</param>
    internal void Find(ReadOnlySpan<byte> original, ReadOnlySpan<byte> samples, in PictureShape shape, ulong[] fill, int size, int side, (int First, int End) rows)
    {
        (_columns, _cell, _cellsAcross) = (shape.Columns, shape.Cell, (shape.Columns / shape.Cell) + 1);
        Clear(ref _held, shape.Columns * shape.Rows);
        Clear(ref _cells, _cellsAcross * ((shape.Rows / shape.Cell) + 1));
        if (_sides.Length < shape.Columns)
        {
            (_sides, _lastChanges) = (new int[shape.Columns], new int[shape.Columns]);
        }

        _sides.AsSpan().Clear();
        _lastChanges.AsSpan().Fill(original.IsEmpty ? shape.Rows : -1);
        var margin = side + _cell;
        var end = Math.Min(shape.Rows, rows.End + margin);
        for (var y = Math.Max(0, rows.First - margin); y < end; y++)
        {
            if (!original.IsEmpty)
            {
                NoteChanges(original, samples, y, size * fill.Length);
            }

            FindInRow(samples, y, fill, size, side);
        }
    }

    /// <summary>True if a box of pixels has some of such a square.</summary>
    internal bool Touches(PictureBox box)
    {
        for (var y = box.Y; y < box.Y + box.Height; y++)
        {
            if (_held.AsSpan((y * _columns) + box.X, box.Width).Contains(true))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a pixel is in such a square.</summary>
    internal bool Holds(int x, int y) => _held[(y * _columns) + x];

    /// <summary>True if a pixel shares its cell with one that is.</summary>
    internal bool IsBeside(int x, int y) => _cell > 1 && _cells[(y / _cell * _cellsAcross) + (x / _cell)];

    /// <summary>The side of the largest square that ends at a pixel is one more than the least of those that end at its three neighbours.</summary>
    private void FindInRow(ReadOnlySpan<byte> samples, int y, ulong[] fill, int size, int side)
    {
        var step = size * fill.Length;
        var row = samples.Slice(y * _columns * step, _columns * step);
        var (left, corner) = (0, 0);
        for (var x = 0; x < _columns; x++)
        {
            var above = _sides[x];
            var here = IsFilled(row[(x * step)..], fill, size) ? 1 + Math.Min(left, Math.Min(above, corner)) : 0;
            if (here >= side && HasChange(x, y, side))
            {
                Hold(x, y, side);
            }

            (_sides[x], left, corner) = (here, here, above);
        }
    }

    /// <summary>Lets the pixels at both ends of what is held in a row go on to its middle.</summary>
    internal void Bridge(Span<byte> row, int y, int step)
    {
        var held = _held.AsSpan(y * _columns, _columns);
        for (var from = held.IndexOf(true); from >= 0 && from < _columns;)
        {
            var end = held[from..].IndexOf(false) is >= 0 and var length ? from + length : _columns;
            var middle = from == 0 ? 0 : end == _columns ? _columns : (from + end) / 2;
            for (var x = from; x < end && end - from < _columns; x++)
            {
                row.Slice((x < middle ? from - 1 : end) * step, step).CopyTo(row[(x * step)..]);
            }

            from = held[end..].IndexOf(true) is >= 0 and var gap ? end + gap : _columns;
        }
    }

    private void NoteChanges(ReadOnlySpan<byte> original, ReadOnlySpan<byte> samples, int y, int step)
    {
        var old = original.Slice(y * _columns * step, _columns * step);
        var fresh = samples.Slice(y * _columns * step, _columns * step);
        for (var at = old.CommonPrefixLength(fresh) / step; at < _columns; at += 1 + (old[((at + 1) * step)..].CommonPrefixLength(fresh[((at + 1) * step)..]) / step))
        {
            _lastChanges[at] = y;
        }
    }

    private bool HasChange(int right, int bottom, int side)
    {
        foreach (var last in _lastChanges.AsSpan(right - side + 1, side))
        {
            if (last > bottom - side)
            {
                return true;
            }
        }

        return false;
    }

    private void Hold(int right, int bottom, int side)
    {
        for (var y = bottom - side + 1; y <= bottom; y++)
        {
            for (var x = right - side + 1; x <= right; x++)
            {
                _held[(y * _columns) + x] = true;
                _cells[(y / _cell * _cellsAcross) + (x / _cell)] = true;
            }
        }
    }

    private static bool IsFilled(ReadOnlySpan<byte> pixel, ulong[] fill, int size)
    {
        for (var component = 0; component < fill.Length; component++)
        {
            if (FrameComparison.Sample(pixel[(component * size)..], size) != fill[component])
            {
                return false;
            }
        }

        return true;
    }

    private static void Clear(ref bool[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new bool[length];
        }
        else
        {
            buffer.AsSpan(0, length).Clear();
        }
    }
}
