using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Lethe.Batch.Auditing.Counting;

/// <summary>
/// A hash of 64 bits under a random seed. Two values among a million share one with a chance of 1 in 30 million, and nobody can make values
/// that do.
/// </summary>
internal sealed class ValueHash
{
    private readonly ulong _seed = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8));
    private readonly ulong _factor = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;

    internal ulong Of(ReadOnlySpan<byte> value)
    {
        var hash = Mix(_seed ^ (ulong)value.Length, _factor);
        for (; value.Length >= 8; value = value[8..])
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(value), _factor);
        }

        var rest = 0UL;
        foreach (var b in value)
        {
            rest = (rest << 8) | b;
        }

        return Mix(Mix(hash ^ rest, _factor) ^ _seed, 0x9E3779B97F4A7C15);
    }

    /// <summary>Both halves of a product of 128 bits, folded.</summary>
    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
