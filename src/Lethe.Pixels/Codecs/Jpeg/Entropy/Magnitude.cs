using System.Numerics;

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>How numbers are coded: their size, then as many bits (ISO/IEC 10918-1 F.1.2.1).</summary>
internal static class Magnitude
{
    /// <summary>The size of a number: bits of its absolute value.</summary>
    internal static int Bits(int value) => 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));

    /// <summary>The bits of a number of that size; those of negative ones begin with zero.</summary>
    internal static uint Of(int value, int size) => (uint)(value + (value >> 31)) & ((1u << size) - 1);
}
