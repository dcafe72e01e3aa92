using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lethe.Pixels.Codecs.Jpeg.Transform;

/// <summary>
/// Dequantization and inverse DCT (ISO/IEC 10918-1 A.3.3, A.3.4) by the scheme of Loeffler, Ligtenberg and Moschytz (1989) in integers of 13 fractional bits, first
/// down, then across, eight lines at once. Rounding is where the integer method of libjpeg has it, so that samples are the same as those of most decoders.
/// </summary>
internal static class InverseDct
{
    private const int Fraction = 13;

    /// <summary>Turns a block into samples from 0 to 2^precision - 1, eight rows of them <paramref name="stride"/> apart.</summary>
    internal static void Transform(ReadOnlySpan<short> block, ReadOnlySpan<ushort> quantization, int precision, Span<short> samples, int stride)
    {
        // Bits kept between the passes: 12 bit samples leave room for one.
        var kept = precision == 8 ? 2 : 1;
        ref var coefficient = ref MemoryMarshal.GetReference(block[..64]);
        ref var factor = ref MemoryMarshal.GetReference(quantization[..64]);
        var rows = default(Rows);
        for (var i = 0; i < 8; i++)
        {
            rows[i] = Widen(Vector128.LoadUnsafe(ref coefficient, (nuint)i * 8)) * Widen(Vector128.LoadUnsafe(ref factor, (nuint)i * 8));
        }

        Pass(ref rows, Fraction - kept);
        Transpose(ref rows);
        Pass(ref rows, Fraction + kept + 3);
        Transpose(ref rows);
        Store(ref rows, precision, samples, stride);
    }

    /// <summary>The sample that a block of nothing but a DC coefficient decodes to.</summary>
    internal static int Flat(int dc, int precision) => Math.Clamp(((dc + 4) >> 3) + (1 << (precision - 1)), 0, (1 << precision) - 1);

    private static Vector256<int> Widen(Vector128<short> row) => Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));

    private static Vector256<int> Widen(Vector128<ushort> row) => Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row)).AsInt32();

    /// <summary>Eight one-dimensional transforms, one in each lane. Constants are sums of cosines times 2^13.</summary>
    private static void Pass(ref Rows rows, int shift)
    {
        var round = Vector256.Create(1 << (shift - 1));
        var (sum, difference) = ((rows[0] + rows[4]) << Fraction, (rows[0] - rows[4]) << Fraction);
        var both = (rows[2] + rows[6]) * 4433;
        var (outer, inner) = (both + (rows[2] * 6270), both - (rows[6] * 15137));
        var (even0, even1, even2, even3) = (sum + outer + round, difference + inner + round, difference - inner + round, sum - outer + round);

        var (first, second) = (rows[7] + rows[3], rows[5] + rows[1]);
        var middle = (first + second) * 9633;
        first = middle - (first * 16069);
        second = middle - (second * 3196);
        var (far, near) = ((rows[7] + rows[1]) * -7373, (rows[5] + rows[3]) * -20995);
        var odd0 = (rows[1] * 12299) + far + second;
        var odd1 = (rows[3] * 25172) + near + first;
        var odd2 = (rows[5] * 16819) + near + second;
        var odd3 = (rows[7] * 2446) + far + first;

        (rows[0], rows[7]) = ((even0 + odd0) >> shift, (even0 - odd0) >> shift);
        (rows[1], rows[6]) = ((even1 + odd1) >> shift, (even1 - odd1) >> shift);
        (rows[2], rows[5]) = ((even2 + odd2) >> shift, (even2 - odd2) >> shift);
        (rows[3], rows[4]) = ((even3 + odd3) >> shift, (even3 - odd3) >> shift);
    }

    private static void Transpose(ref Rows rows)
    {
        if (!Avx2.IsSupported)
        {
            TransposeSlowly(ref rows);
            return;
        }

        // Pairs, then fours, then halves.
        var (a0, a1, a2, a3) = (Avx2.UnpackLow(rows[0], rows[1]), Avx2.UnpackHigh(rows[0], rows[1]), Avx2.UnpackLow(rows[2], rows[3]), Avx2.UnpackHigh(rows[2], rows[3]));
        var (a4, a5, a6, a7) = (Avx2.UnpackLow(rows[4], rows[5]), Avx2.UnpackHigh(rows[4], rows[5]), Avx2.UnpackLow(rows[6], rows[7]), Avx2.UnpackHigh(rows[6], rows[7]));
        var (b0, b1) = (Avx2.UnpackLow(a0.AsInt64(), a2.AsInt64()).AsInt32(), Avx2.UnpackHigh(a0.AsInt64(), a2.AsInt64()).AsInt32());
        var (b2, b3) = (Avx2.UnpackLow(a1.AsInt64(), a3.AsInt64()).AsInt32(), Avx2.UnpackHigh(a1.AsInt64(), a3.AsInt64()).AsInt32());
        var (b4, b5) = (Avx2.UnpackLow(a4.AsInt64(), a6.AsInt64()).AsInt32(), Avx2.UnpackHigh(a4.AsInt64(), a6.AsInt64()).AsInt32());
        var (b6, b7) = (Avx2.UnpackLow(a5.AsInt64(), a7.AsInt64()).AsInt32(), Avx2.UnpackHigh(a5.AsInt64(), a7.AsInt64()).AsInt32());
        (rows[0], rows[4]) = (Avx2.Permute2x128(b0, b4, 0x20), Avx2.Permute2x128(b0, b4, 0x31));
        (rows[1], rows[5]) = (Avx2.Permute2x128(b1, b5, 0x20), Avx2.Permute2x128(b1, b5, 0x31));
        (rows[2], rows[6]) = (Avx2.Permute2x128(b2, b6, 0x20), Avx2.Permute2x128(b2, b6, 0x31));
        (rows[3], rows[7]) = (Avx2.Permute2x128(b3, b7, 0x20), Avx2.Permute2x128(b3, b7, 0x31));
    }

    private static void TransposeSlowly(ref Rows rows)
    {
        var values = MemoryMarshal.Cast<Vector256<int>, int>(MemoryMarshal.CreateSpan(ref rows[0], 8));
        for (var y = 0; y < 8; y++)
        {
            for (var x = y + 1; x < 8; x++)
            {
                (values[(y * 8) + x], values[(x * 8) + y]) = (values[(x * 8) + y], values[(y * 8) + x]);
            }
        }
    }

    private static void Store(ref Rows rows, int precision, Span<short> samples, int stride)
    {
        var (center, last) = (Vector256.Create(1 << (precision - 1)), Vector256.Create((1 << precision) - 1));
        for (var i = 0; i < 8; i++)
        {
            var row = Vector256.Min(Vector256.Max(rows[i] + center, Vector256<int>.Zero), last);
            Vector128.Narrow(row.GetLower(), row.GetUpper()).CopyTo(samples.Slice(i * stride, 8));
        }
    }

    [InlineArray(8)]
    private struct Rows
    {
        private Vector256<int> _first;
    }
}
