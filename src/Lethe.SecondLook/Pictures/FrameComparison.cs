using System.Buffers.Binary;

namespace Lethe.SecondLook.Pictures;

/// <summary>
/// Compares a decoded frame with the original's: what differs has to lie in boxes of one value. Nobody tells where the boxes are: what changed shows them.
/// Blocks of JPEG that share a chrominance may be flat in it around a box, as far as their cell goes. Buffers are kept; for one thread.
/// </summary>
internal sealed class FrameComparison
{
    /// <summary>The least box is as wide and as high: letters are larger, and a dot is no box.</summary>
    private const int LeastSide = 3;

    /// <summary>Boxes are at least as wide and high as a small letter with its rims, and strokes of letters are not.</summary>
    private const int LeastBoxSide = 9;

    private readonly BlankedAreas _areas = new();
    private readonly BlankedAreas _boxes = new();
    private ulong[] _fill = [];
    private Majority[] _changed = [];
    private Majority[] _beside = [];
    private int _size;
    private int _components;
    private (int First, int End) _rows;

    /// <summary>Compares them; both have the same shape and length.</summary>
    internal FrameDifference Compare(ReadOnlySpan<byte> original, ReadOnlySpan<byte> output, in PictureShape shape)
    {
        if (original.SequenceEqual(output))
        {
            return default;
        }

        (_components, _size) = (shape.Components, output.Length / shape.Columns / shape.Rows / shape.Components);
        var fill = _fill = FindFill(original, output, shape.Columns, shape.Rows, out _rows);
        var rows = _rows;
        _areas.Find(default, output, in shape, fill, _size, Math.Min(LeastSide, Math.Min(shape.Columns, shape.Rows)), rows);
        return Judge(original, output, in shape, fill, rows);
    }

    /// <summary>Takes the boxes out of a frame that was compared: what is beside them goes on into them. What was text only because of boxes is none then.</summary>
    /// <param name="original">The original's frame.</param>
    /// <param name="output">The frame; it is changed.</param>
    /// <param name="shape">The shape of both.</param>
    /// <returns>Where boxes were.</returns>
    internal BlankedAreas TakeBoxesOut(ReadOnlySpan<byte> original, Span<byte> output, in PictureShape shape)
    {
        _boxes.Find(original, output, in shape, _fill, _size, Math.Min(LeastBoxSide, Math.Min(shape.Columns, shape.Rows)), _rows);
        var stride = shape.Columns * _components * _size;
        for (var y = 0; y < shape.Rows; y++)
        {
            _boxes.Bridge(output.Slice(y * stride, stride), y, _components * _size);
        }

        return _boxes;
    }

    /// <summary>The value that most changed samples got; of a component that did not change, the one that it has there.</summary>
    private ulong[] FindFill(ReadOnlySpan<byte> original, ReadOnlySpan<byte> output, int columns, int rows, out (int First, int End) changedRows)
    {
        (_changed, _beside, changedRows) = (new Majority[_components], new Majority[_components], (rows, 0));
        for (var y = 0; y < rows; y++)
        {
            var old = Row(original, y, columns);
            var fresh = Row(output, y, columns);
            if (!old.SequenceEqual(fresh))
            {
                changedRows = (Math.Min(changedRows.First, y), y + 1);
                VoteIn(old, fresh);
            }
        }

        var fill = new ulong[_components];
        for (var component = 0; component < _components; component++)
        {
            fill[component] = _changed[component].IsKnown ? _changed[component].Value : _beside[component].Value;
        }

        return fill;
    }

    private void VoteIn(ReadOnlySpan<byte> old, ReadOnlySpan<byte> fresh)
    {
        var step = _size * _components;
        for (var at = NextChange(old, fresh, 0); at < old.Length; at = NextChange(old, fresh, at + step))
        {
            for (var component = 0; component < _components; component++)
            {
                var sample = Sample(fresh, at, component);
                _beside[component].Vote(sample);
                if (sample != Sample(old, at, component))
                {
                    _changed[component].Vote(sample);
                }
            }
        }
    }

    private FrameDifference Judge(ReadOnlySpan<byte> original, ReadOnlySpan<byte> output, in PictureShape shape, ulong[] fill, (int First, int End) rows)
    {
        var (changed, wrong, where, step) = (0L, 0L, default(PictureBox), _size * _components);
        for (var y = rows.First; y < rows.End; y++)
        {
            var old = Row(original, y, shape.Columns);
            var fresh = Row(output, y, shape.Columns);
            for (var at = NextChange(old, fresh, 0); at < old.Length; at = NextChange(old, fresh, at + step))
            {
                changed++;
                var x = at / step;
                if (!_areas.Holds(x, y) && !(_areas.IsBeside(x, y) && IsPartlyFilled(old, fresh, at, fill)))
                {
                    var pixel = new PictureBox(x, y, 1, 1);
                    where = wrong++ == 0 ? pixel : where.Union(pixel);
                }
            }
        }

        return new FrameDifference(changed, wrong, where);
    }

    private bool IsPartlyFilled(ReadOnlySpan<byte> old, ReadOnlySpan<byte> fresh, int at, ulong[] fill)
    {
        for (var component = 0; component < _components; component++)
        {
            var sample = Sample(fresh, at, component);
            if (sample != fill[component] && sample != Sample(old, at, component))
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<byte> Row(ReadOnlySpan<byte> samples, int y, int columns)
    {
        var stride = columns * _components * _size;
        return samples.Slice(y * stride, stride);
    }

    /// <summary>Where the next pixel begins that differs.</summary>
    private int NextChange(ReadOnlySpan<byte> old, ReadOnlySpan<byte> fresh, int from)
    {
        var at = from + old[from..].CommonPrefixLength(fresh[from..]);
        return at - (at % (_size * _components));
    }

    private ulong Sample(ReadOnlySpan<byte> row, int pixel, int component) => Sample(row[(pixel + (component * _size))..], _size);

    /// <summary>A sample as bits: signs and floating points do not matter here.</summary>
    internal static ulong Sample(ReadOnlySpan<byte> bytes, int size) => size switch
    {
        1 => bytes[0],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
    };
}
