using System.Runtime.Intrinsics;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>The inverse cosine transform of a block (ISO/IEC 10918-1 A.3.3) in floating point: eight columns at once.</summary>
internal sealed class InverseDct
{
    private const int Side = 8;

    private readonly Vector256<float>[] _basis = new Vector256<float>[Side];
    private readonly Vector256<float>[] _rows = new Vector256<float>[Side];

    internal InverseDct()
    {
        Span<float> row = stackalloc float[Side];
        for (var u = 0; u < Side; u++)
        {
            for (var x = 0; x < Side; x++)
            {
                row[x] = (float)((u == 0 ? Math.Sqrt(0.125) : 0.5) * Math.Cos(((2 * x) + 1) * u * Math.PI / 16));
            }

            _basis[u] = Vector256.Create<float>(row);
        }
    }

    /// <summary>Dequantizes and transforms a block.</summary>
    /// <param name="coefficients">64 quantized coefficients.</param>
    /// <param name="quantizers">64 numbers to multiply them with.</param>
    /// <param name="center">What is added: half of the range of samples.</param>
    /// <param name="most">The highest sample.</param>
    /// <param name="samples">Takes 64 samples, rows <paramref name="stride"/> apart.</param>
    /// <param name="stride">Samples from row to row.</param>
    internal void Transform(ReadOnlySpan<short> coefficients, ReadOnlySpan<float> quantizers, float center, int most, Span<ushort> samples, int stride)
    {
        if (coefficients[1..].IndexOfAnyExcept((short)0) < 0)
        {
            Flat((coefficients[0] * quantizers[0] / Side) + center, most, samples, stride);
            return;
        }

        Columns(coefficients, quantizers);
        var (low, high, offset) = (Vector256<float>.Zero, Vector256.Create((float)most), Vector256.Create(center + 0.5f));
        for (var y = 0; y < Side; y++)
        {
            var sum = offset;
            var row = _rows[y];
            for (var u = 0; u < Side; u++)
            {
                sum += _basis[u] * Vector256.Create(row[u]);
            }

            var whole = Vector256.ConvertToInt32(Vector256.Min(Vector256.Max(sum, low), high));
            Vector128.Narrow(whole.GetLower().AsUInt32(), whole.GetUpper().AsUInt32()).CopyTo(samples[(y * stride)..]);
        }
    }

    private static void Flat(float value, int most, Span<ushort> samples, int stride)
    {
        var sample = (ushort)Math.Clamp((int)MathF.Floor(value + 0.5f), 0, most);
        for (var y = 0; y < Side; y++)
        {
            samples.Slice(y * stride, Side).Fill(sample);
        }
    }

    /// <summary>Rows of coefficients that are zero have no part in the sums.</summary>
    private void Columns(ReadOnlySpan<short> coefficients, ReadOnlySpan<float> quantizers)
    {
        Array.Clear(_rows);
        for (var v = 0; v < Side; v++)
        {
            var row = Vector128.Create(coefficients.Slice(v * Side, Side));
            if (row == Vector128<short>.Zero)
            {
                continue;
            }

            var (lower, upper) = Vector128.Widen(row);
            var values = Vector256.ConvertToSingle(Vector256.Create(lower, upper)) * Vector256.Create<float>(quantizers.Slice(v * Side, Side));
            for (var y = 0; y < Side; y++)
            {
                _rows[y] += values * Vector256.Create(_basis[v][y]);
            }
        }
    }
}
