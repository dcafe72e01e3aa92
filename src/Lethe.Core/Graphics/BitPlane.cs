using System.Buffers.Binary;

namespace Lethe.Graphics;

/// <summary>A bitmap of one bit for each pixel, rows in words of their own. Kept from frame to frame.</summary>
internal sealed class BitPlane
{
    private ulong[] _words = [];
    private int _stride;

    internal int Rows { get; private set; }

    internal int Columns { get; private set; }

    internal void Reset(int rows, int columns)
    {
        (Rows, Columns, _stride) = (rows, columns, (columns + 63) / 64);
        var length = rows * _stride;
        if (_words.Length < length)
        {
            _words = new ulong[length];
        }

        _words.AsSpan(0, length).Clear();
    }

    internal Span<ulong> Row(int row) => _words.AsSpan(row * _stride, _stride);

    /// <summary>The bits of a row beyond its last column are always clear.</summary>
    internal ulong LastMask => (Columns & 63) == 0 ? ulong.MaxValue : (1UL << (Columns & 63)) - 1;

    internal bool IsEmpty => !_words.AsSpan(0, Rows * _stride).ContainsAnyExcept(0UL);

    /// <summary>Takes over packed bits, the first pixel in the lowest bit (PS3.5 8.1.2).</summary>
    internal void Load(ReadOnlySpan<byte> packed, long firstBit, int rows, int columns)
    {
        Reset(rows, columns);
        for (var y = 0; y < rows; y++)
        {
            var row = Row(y);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Read(packed, firstBit + ((long)y * columns) + (i * 64L));
            }

            row[^1] &= LastMask;
        }
    }

    internal void CopyFrom(BitPlane other)
    {
        Reset(other.Rows, other.Columns);
        other._words.AsSpan(0, Rows * _stride).CopyTo(_words);
    }

    internal void Fill(int row, int first, int end)
    {
        var words = Row(row);
        for (var x = first; x < end;)
        {
            var count = Math.Min(end - x, 64 - (x & 63));
            words[x >> 6] |= (count == 64 ? ulong.MaxValue : (1UL << count) - 1) << (x & 63);
            x += count;
        }
    }

    /// <summary>Clears what is set in another plane.</summary>
    internal void ClearWhere(BitPlane other)
    {
        for (var i = 0; i < Rows * _stride; i++)
        {
            _words[i] &= ~other._words[i];
        }
    }

    /// <summary>Leaves only runs of at least <paramref name="length"/> pixels in a row.</summary>
    internal void OpenRows(int length)
    {
        for (var y = 0; y < Rows; y++)
        {
            var row = Row(y);
            for (var (covered, step) = (1, StepOf(1, length)); step > 0; step = StepOf(covered, length))
            {
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] &= (row[i] >> step) | (i + 1 < row.Length ? row[i + 1] << (64 - step) : 0);
                }

                covered += step;
            }

            for (var (covered, step) = (1, StepOf(1, length)); step > 0; step = StepOf(covered, length))
            {
                for (var i = row.Length - 1; i >= 0; i--)
                {
                    row[i] |= (row[i] << step) | (i > 0 ? row[i - 1] >> (64 - step) : 0);
                }

                covered += step;
            }
        }
    }

    /// <summary>Leaves only runs of at least <paramref name="length"/> pixels in a column.</summary>
    internal void OpenColumns(int length)
    {
        for (var (covered, step) = (1, StepOf(1, length)); step > 0; step = StepOf(covered, length))
        {
            for (var y = 0; y < Rows; y++)
            {
                And(Row(y), y + step < Rows ? Row(y + step) : default);
            }

            covered += step;
        }

        for (var (covered, step) = (1, StepOf(1, length)); step > 0; step = StepOf(covered, length))
        {
            for (var y = Rows - 1; y >= step; y--)
            {
                Or(Row(y), Row(y - step));
            }

            covered += step;
        }
    }

    /// <summary>Steps that combine neighbours over a length in few passes: 1, 2, 4 ... and the rest; none longer than half a word.</summary>
    private static int StepOf(int covered, int length) => Math.Min(Math.Min(covered, 32), length - covered);

    private static void And(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] &= other.IsEmpty ? 0 : other[i];
        }
    }

    private static void Or(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] |= other[i];
        }
    }

    private static ulong Read(ReadOnlySpan<byte> packed, long bit)
    {
        var at = (int)(bit >> 3);
        var shift = (int)(bit & 7);
        if (at + 9 > packed.Length)
        {
            Span<byte> end = stackalloc byte[9];
            end.Clear();
            packed[Math.Min(at, packed.Length)..].CopyTo(end);
            return Join(end, shift);
        }

        return Join(packed.Slice(at, 9), shift);
    }

    private static ulong Join(ReadOnlySpan<byte> nine, int shift) =>
        (BinaryPrimitives.ReadUInt64LittleEndian(nine) >> shift) | (shift == 0 ? 0 : (ulong)nine[8] << (64 - shift));
}
