using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>Two by two coefficients: upper left, lower left, upper right, lower right (ISO/IEC 15444-15 7.2).</summary>
internal struct Quad
{
    private Four _values;
    private Four _exponents;

    /// <summary>A bit for each coefficient that is not 0.</summary>
    internal int Significance { get; private set; }

    /// <summary>The largest exponent.</summary>
    internal int LargestExponent { get; private set; }

    /// <summary>Twice the magnitude less one, and the sign as the lowest bit; of significant coefficients.</summary>
    internal readonly uint Value(int i) => _values[i];

    /// <summary>Bits of twice the magnitude less one; 0 for a coefficient that is 0.</summary>
    internal readonly int Exponent(int i) => (int)_exponents[i];

    /// <summary>A bit for each coefficient that has the largest exponent.</summary>
    internal readonly int Largest
    {
        get
        {
            var largest = 0;
            for (var i = 0; i < 4; i++)
            {
                largest |= _exponents[i] == LargestExponent ? 1 << i : 0;
            }

            return largest;
        }
    }

    /// <summary>Sets a coefficient of an empty quad.</summary>
    internal void Set(int i, int coefficient)
    {
        if (coefficient != 0)
        {
            var magnitude = (uint)Math.Abs(coefficient);
            _values[i] = ((magnitude - 1) << 1) | (coefficient < 0 ? 1u : 0);
            _exponents[i] = 32 - (uint)BitOperations.LeadingZeroCount((magnitude << 1) - 1);
            Significance |= 1 << i;
            LargestExponent = Math.Max(LargestExponent, (int)_exponents[i]);
        }
    }

    [InlineArray(4)]
    private struct Four
    {
        private uint _first;
    }
}
