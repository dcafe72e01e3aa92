using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Native;

/// <summary>
/// Fills boxes of a frame of cells in place, in pieces of any size, so that a value of any length can be blanked on its way. Only the bits of samples in
/// the boxes change; where pixels share a chrominance, boxes are widened to whole pairs.
/// </summary>
internal sealed class NativeBlanker
{
    private readonly FrameFormat _format;
    private readonly bool _isShared;
    private readonly byte[][] _values;
    private readonly byte[][] _masks;

    /// <summary>Prepares the bytes to write.</summary>
    /// <param name="format">The frame.</param>
    /// <param name="fill">A sample for each component.</param>
    internal NativeBlanker(in FrameFormat format, ReadOnlySpan<int> fill)
    {
        (_format, _isShared) = (format, NativeLayout.SharesChrominance(in format));
        var cells = new List<(byte[] Value, byte[] Mask)>();
        for (var component = 0; component < format.Components; component++)
        {
            cells.Add((Cell(component < fill.Length ? fill[component] : 0), Cell(-1)));
        }

        if (_isShared)
        {
            cells.Insert(0, cells[0]);
        }

        _values = format.IsPlanar ? [.. cells.Select(cell => cell.Value)] : [[.. cells.SelectMany(cell => cell.Value)]];
        _masks = format.IsPlanar ? [.. cells.Select(cell => cell.Mask)] : [[.. cells.SelectMany(cell => cell.Mask)]];
    }

    /// <summary>Fills what of the boxes is in a piece of the frame.</summary>
    /// <param name="piece">The bytes; not for frames of single bits.</param>
    /// <param name="offset">Where they begin in the frame.</param>
    /// <param name="boxes">What to fill.</param>
    internal void Fill(Span<byte> piece, long offset, IReadOnlyList<PixelBox> boxes)
    {
        if (_format.BitsAllocated == 1)
        {
            FillBits(piece, offset * 8, boxes);
            return;
        }

        for (var plane = 0; plane < _values.Length; plane++)
        {
            var start = plane * (_format.Pixels * _format.BitsAllocated / 8);
            for (var i = 0; i < boxes.Count; i++)
            {
                FillBox(piece, offset - start, Clip(boxes[i]), _values[plane], _masks[plane]);
            }
        }
    }

    /// <summary>The same for frames of single bits, which may begin inside of a byte.</summary>
    /// <param name="piece">The bytes.</param>
    /// <param name="firstBit">Where their first bit is in the frame; negative if the frame begins behind it.</param>
    /// <param name="boxes">What to fill.</param>
    internal void FillBits(Span<byte> piece, long firstBit, IReadOnlyList<PixelBox> boxes)
    {
        var isSet = (_values[0][0] & 1) != 0;
        foreach (var box in boxes.Select(Clip))
        {
            for (long y = box.Y; y < box.Bottom; y++)
            {
                var from = Math.Max(0, (y * _format.Columns) + box.X - firstBit);
                var to = Math.Min(piece.Length * 8L, (y * _format.Columns) + box.Right - firstBit);
                for (var bit = from; bit < to; bit++)
                {
                    var mask = (byte)(1 << (int)(bit & 7));
                    piece[(int)(bit >> 3)] = (byte)(isSet ? piece[(int)(bit >> 3)] | mask : piece[(int)(bit >> 3)] & ~mask);
                }
            }
        }
    }

    private PixelBox Clip(PixelBox box)
    {
        var (x, right) = _isShared ? (box.X & ~1, (box.Right + 1) & ~1) : (box.X, box.Right);
        return PixelBox.Between(x, box.Y, right, box.Bottom).Intersect(new PixelBox(0, 0, _format.Columns, _format.Rows));
    }

    private void FillBox(Span<byte> piece, long offset, PixelBox box, byte[] value, byte[] mask)
    {
        if (box.IsEmpty)
        {
            return;
        }

        var (pixels, period) = (_isShared ? 2 : 1, value.Length);
        var first = Math.Max(box.Y, offset / Math.Max(1, Place(_format.Columns, 0, pixels, period)) - 1);
        for (var y = first; y < box.Bottom; y++)
        {
            var from = Place(box.X, y, pixels, period);
            var to = Place(box.Right, y, pixels, period, roundsUp: true);
            if (from >= offset + piece.Length)
            {
                return;
            }

            var (start, end) = (Math.Max(from, offset), Math.Min(to, offset + piece.Length));
            if (end > start)
            {
                Fill(piece[(int)(start - offset)..(int)(end - offset)], (int)(start % period), value, mask);
            }
        }
    }

    /// <summary>Where a pixel begins in its plane.</summary>
    private long Place(long x, long y, int pixels, int period, bool roundsUp = false) =>
        ((y * _format.Columns) + x + (roundsUp ? pixels - 1 : 0)) / pixels * period;

    private static void Fill(Span<byte> bytes, int phase, byte[] value, byte[] mask)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((bytes[i] & ~mask[phase]) | (value[phase] & mask[phase]));
            phase = phase + 1 == value.Length ? 0 : phase + 1;
        }
    }

    /// <summary>A sample in its cell, in the order of its bytes; -1 gives the bits that belong to the sample.</summary>
    private byte[] Cell(int sample)
    {
        if (_format.IsFloat)
        {
            // All bits are the number; there is no other fill than zero.
            return [.. Enumerable.Repeat((byte)(sample == -1 ? 0xFF : 0), _format.BitsAllocated / 8)];
        }

        var stored = _format.BitsStored == 64 ? ulong.MaxValue : (1UL << _format.BitsStored) - 1;
        var cell = ((ulong)(long)sample & stored) << (_format.HighBit - _format.BitsStored + 1);
        var bytes = new byte[Math.Max(1, _format.BitsAllocated / 8)];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[_format.IsBigEndian ? bytes.Length - 1 - i : i] = (byte)(cell >> (8 * i));
        }

        return bytes;
    }
}
