using System.Buffers.Binary;
using System.Numerics;

namespace Lethe.Protection;

/// <summary>
/// Powers with one odd modulus and one exponent, by Montgomery's multiplication (P. L. Montgomery, 1985): less than half the time of
/// <see cref="BigInteger.ModPow"/>, and nothing allocated. Made for public operations: its time depends on its numbers.
/// </summary>
internal sealed class MontgomeryPower
{
    private const int Word = sizeof(ulong);

    private readonly ulong[] _modulus;
    private readonly ulong[] _square; // R * R mod n, where R is 2 to the 64th for each word
    private readonly ulong _inverse; // -1 / n mod 2 to the 64th
    private readonly ulong _exponent;

    internal MontgomeryPower(BigInteger modulus, ulong exponent)
    {
        var words = (modulus.GetByteCount(isUnsigned: true) + Word - 1) / Word;
        _modulus = Words(modulus, words);
        _square = Words((BigInteger.One << (words * Word * 16)) % modulus, words);
        _exponent = exponent;

        // Newton: each step doubles the number of right bits, of which an odd number has three at the start.
        var inverse = _modulus[0];
        for (var bits = 3; bits < 64; bits *= 2)
        {
            inverse *= 2 - (_modulus[0] * inverse);
        }

        _inverse = 0 - inverse;
    }

    /// <summary>The power of a number below the modulus. Both big endian; at most as long as the words of the modulus.</summary>
    internal void Raise(ReadOnlySpan<byte> number, Span<byte> power)
    {
        var length = _modulus.Length;
        Span<ulong> plain = stackalloc ulong[length];
        Span<ulong> start = stackalloc ulong[length];
        Span<ulong> result = stackalloc ulong[length];
        Span<ulong> work = stackalloc ulong[length + 1];
        Read(number, plain);
        Multiply(plain, _square, start, work);
        start.CopyTo(result);
        for (var bit = 62 - BitOperations.LeadingZeroCount(_exponent); bit > 0; bit--)
        {
            Multiply(result, result, result, work);
            if ((_exponent >> bit & 1) != 0)
            {
                Multiply(result, start, result, work);
            }
        }

        // The last bit of the exponent is set; multiplying by the plain number also takes the factor R away.
        Multiply(result, result, result, work);
        Multiply(result, plain, result, work);
        Write(result, power);
        plain.Clear();
        start.Clear();
        work.Clear();
    }

    /// <summary>a * b / R mod n: a row of the product and a row of the reduction at once. The result may be one of the factors.</summary>
    private void Multiply(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result, Span<ulong> work)
    {
        ReadOnlySpan<ulong> modulus = _modulus;
        b = b[..modulus.Length];
        work.Clear();
        var sum = work[..modulus.Length];
        var top = 0ul;
        foreach (var word in a)
        {
            // The multiple of the modulus that makes the lowest word zero, so that all can move down by one.
            var factor = (sum[0] + (word * b[0])) * _inverse;
            var (carry, otherCarry) = (0ul, 0ul);
            for (var i = 0; i < modulus.Length; i++)
            {
                var high = Math.BigMul(word, b[i], out var low);
                low += carry;
                high += low < carry ? 1ul : 0;
                low += sum[i];
                carry = high + (low < sum[i] ? 1ul : 0);

                high = Math.BigMul(factor, modulus[i], out var other);
                other += otherCarry;
                high += other < otherCarry ? 1ul : 0;
                low += other;
                otherCarry = high + (low < other ? 1ul : 0);
                if (i > 0)
                {
                    sum[i - 1] = low;
                }
            }

            carry += otherCarry;
            var over = carry < otherCarry ? 1ul : 0;
            sum[^1] = carry + top;
            top = over + (sum[^1] < top ? 1ul : 0);
        }

        work[^1] = top;
        Reduce(work, modulus, result);
    }

    /// <summary>What is below twice the modulus becomes less than it.</summary>
    private static void Reduce(ReadOnlySpan<ulong> value, ReadOnlySpan<ulong> modulus, Span<ulong> result)
    {
        var borrow = 0ul;
        for (var i = 0; i < modulus.Length; i++)
        {
            var difference = value[i] - modulus[i];
            var next = value[i] < modulus[i] || difference < borrow ? 1ul : 0;
            result[i] = difference - borrow;
            borrow = next;
        }

        if (value[modulus.Length] < borrow)
        {
            value[..modulus.Length].CopyTo(result);
        }
    }

    private static ulong[] Words(BigInteger number, int length)
    {
        var words = new ulong[length];
        Read(number.ToByteArray(isUnsigned: true, isBigEndian: true), words);
        return words;
    }

    /// <summary>Big endian bytes to words, the lowest first.</summary>
    private static void Read(ReadOnlySpan<byte> bytes, Span<ulong> words)
    {
        words.Clear();
        for (var i = 0; !bytes.IsEmpty; i++)
        {
            var count = Math.Min(bytes.Length, Word);
            foreach (var part in bytes[^count..])
            {
                words[i] = (words[i] << 8) | part;
            }

            bytes = bytes[..^count];
        }
    }

    private static void Write(ReadOnlySpan<ulong> words, Span<byte> bytes)
    {
        Span<byte> last = stackalloc byte[Word];
        for (var i = 0; !bytes.IsEmpty; i++)
        {
            var count = Math.Min(bytes.Length, Word);
            BinaryPrimitives.WriteUInt64BigEndian(last, words[i]);
            last[^count..].CopyTo(bytes[^count..]);
            bytes = bytes[..^count];
        }
    }
}
