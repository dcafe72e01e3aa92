using System.Buffers;

namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>
/// Codes a block of wavelet coefficients in one cleanup pass that holds all their bits (ISO/IEC 15444-15 7.3). Kept from block to block.
/// </summary>
internal sealed class BlockWriter
{
    /// <summary>Columns and rows of a block, at most.</summary>
    internal const int Side = 64;

    private readonly MagnitudeBits _magnitudes = new();
    private readonly RunBits _runs = new();
    private readonly BackwardBits _codes = new();

    // What the row of quads above leaves at each border between quads: its lower coefficients left and right of it.
    private byte[] _significantAbove = new byte[(Side / 2) + 2];
    private byte[] _significant = new byte[(Side / 2) + 2];
    private byte[] _exponentsAbove = new byte[(Side / 2) + 2];
    private byte[] _exponents = new byte[(Side / 2) + 2];

    /// <summary>Codes a block; the number of bytes, 0 if all coefficients are 0.</summary>
    /// <param name="coefficients">From its first coefficient on.</param>
    /// <param name="stride">From row to row.</param>
    /// <param name="columns">Columns of the block.</param>
    /// <param name="rows">Rows of the block.</param>
    /// <param name="output">Takes the bytes.</param>
    internal int Write(ReadOnlySpan<int> coefficients, int stride, int columns, int rows, IBufferWriter<byte> output)
    {
        if (IsEmpty(coefficients, stride, columns, rows))
        {
            return 0;
        }

        _magnitudes.Clear();
        _runs.Clear();
        _codes.Clear();
        Array.Clear(_significant);
        Array.Clear(_exponents);
        for (var y = 0; y < rows; y += 2)
        {
            (_significantAbove, _significant, _exponentsAbove, _exponents) = (_significant, _significantAbove, _exponents, _exponentsAbove);
            Array.Clear(_significant);
            Array.Clear(_exponents);
            WriteRow(coefficients[(y * stride)..], stride, columns, Math.Min(2, rows - y), y == 0);
        }

        _magnitudes.End();
        _runs.End();
        _codes.End();
        return Join(output);
    }

    private static bool IsEmpty(ReadOnlySpan<int> coefficients, int stride, int columns, int rows)
    {
        for (var y = 0; y < rows; y++)
        {
            if (coefficients.Slice(y * stride, columns).ContainsAnyExcept(0))
            {
                return false;
            }
        }

        return true;
    }

    private void WriteRow(ReadOnlySpan<int> coefficients, int stride, int columns, int rows, bool isFirst)
    {
        var left = 0;
        for (var x = 0; x < columns; x += 4)
        {
            var first = WriteQuad(Load(coefficients, stride, x, columns, rows), x / 2, isFirst, ref left);
            var second = x + 2 < columns ? WriteQuad(Load(coefficients, stride, x + 2, columns, rows), (x / 2) + 1, isFirst, ref left) : 0;
            WriteExcesses(first, second, isFirst);
        }
    }

    private static Quad Load(ReadOnlySpan<int> coefficients, int stride, int x, int columns, int rows)
    {
        var quad = default(Quad);
        for (var i = 0; i < 4; i++)
        {
            if (x + (i >> 1) < columns && (i & 1) < rows)
            {
                quad.Set(i, coefficients[((i & 1) * stride) + x + (i >> 1)]);
            }
        }

        return quad;
    }

    /// <summary>Writes a quad but for how far its exponent exceeds what is expected; that comes back.</summary>
    private int WriteQuad(in Quad quad, int at, bool isFirst, ref int left)
    {
        var significance = quad.Significance;
        var context = isFirst ? (left >> 1) | (left & 1)
            : _significantAbove[at] | (_significantAbove[at + 1] << 2) | ((left & 4) >> 1) | ((left & 8) >> 2);
        var isAlone = (significance & (significance - 1)) == 0;
        var expected = isFirst || isAlone ? 1 : Math.Max(1, Math.Max(_exponentsAbove[at], _exponentsAbove[at + 1]) - 1);
        var bits = Math.Max(quad.LargestExponent, expected);
        if (context == 0)
        {
            _runs.Write(significance != 0);
        }

        var code = (isFirst ? QuadCodes.FirstRow : QuadCodes.OtherRows)[context, significance, bits > expected ? quad.Largest : 0];
        _codes.Write(code.Word, code.Length);
        for (var i = 0; i < 4; i++)
        {
            if (((significance >> i) & 1) != 0)
            {
                _magnitudes.Write(quad.Value(i), bits - ((code.Known >> i) & 1));
            }
        }

        Leave(in quad, at);
        left = significance;
        return bits - expected;
    }

    private void Leave(in Quad quad, int at)
    {
        _significant[at] |= (byte)((quad.Significance >> 1) & 1);
        _significant[at + 1] = (byte)((quad.Significance >> 3) & 1);
        _exponents[at] = (byte)Math.Max(_exponents[at], quad.Exponent(1));
        _exponents[at + 1] = (byte)quad.Exponent(3);
    }

    /// <summary>The excesses of two quads (7.3.6); in the first row a run tells whether both are above two.</summary>
    private void WriteExcesses(int first, int second, bool isFirst)
    {
        var (areBoth, areLarge) = (isFirst && first > 0 && second > 0, first > 2 && second > 2);
        if (areBoth)
        {
            _runs.Write(areLarge);
        }

        if (areBoth && areLarge)
        {
            (first, second) = (first - 2, second - 2);
        }
        else if (areBoth && first > 2)
        {
            WritePrefix(first);
            _codes.Write(second - 1, 1);
            WriteSuffix(first);
            return;
        }

        WritePrefix(first);
        WritePrefix(second);
        WriteSuffix(first);
        WriteSuffix(second);
    }

    private void WritePrefix(int excess)
    {
        var (word, count) = excess switch
        {
            0 => (0, 0),
            1 => (1, 1),
            2 => (2, 2),
            3 or 4 => (4, 3),
            _ => (0, 3),
        };
        _codes.Write(word, count);
    }

    /// <summary>Five bits do up to an excess of 32, and coefficients have no more bits.</summary>
    private void WriteSuffix(int excess)
    {
        if (excess > 4)
        {
            _codes.Write(excess - 5, 5);
        }
        else if (excess > 2)
        {
            _codes.Write(excess - 3, 1);
        }
    }

    private int Join(IBufferWriter<byte> output)
    {
        var (codes, suffix) = (_codes.Bytes.Length, _codes.Bytes.Length + _runs.Bytes.Length);
        _codes.Bytes[codes - 1] = (byte)(suffix >> 4);
        _codes.Bytes[codes - 2] = (byte)((_codes.Bytes[codes - 2] & 0xF0) | (suffix & 0xF));
        output.Write(_magnitudes.Bytes);
        output.Write(_runs.Bytes);
        output.Write(_codes.Bytes);
        return _magnitudes.Bytes.Length + suffix;
    }
}
