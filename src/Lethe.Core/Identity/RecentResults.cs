using System.Buffers.Binary;

namespace Lethe.Identity;

/// <summary>
/// A bounded memory of answers: each key has one slot, and a newer key takes it. For one thread. Keys and answers are copied into
/// one block, so that remembering allocates nothing.
/// </summary>
internal sealed class RecentResults(int slots, int longestKey, int longestResult)
{
    private readonly int _size = 2 + longestKey + longestResult;
    private readonly byte[] _memory = new byte[slots * (2 + longestKey + longestResult)];

    /// <summary>The answer that was remembered for a key; valid until the next change.</summary>
    internal bool TryGet(scoped ReadOnlySpan<byte> key, out ReadOnlySpan<byte> result)
    {
        var slot = Slot(key);
        if (key.IsEmpty || slot[0] != key.Length || !slot.Slice(2, key.Length).SequenceEqual(key))
        {
            result = default;
            return false;
        }

        result = slot.Slice(2 + longestKey, slot[1]);
        return true;
    }

    /// <summary>Remembers an answer unless it or its key is too long.</summary>
    internal void Put(ReadOnlySpan<byte> key, ReadOnlySpan<byte> result)
    {
        if (key.Length > longestKey || result.Length > longestResult)
        {
            return;
        }

        var slot = Slot(key);
        slot[0] = (byte)key.Length;
        slot[1] = (byte)result.Length;
        key.CopyTo(slot[2..]);
        result.CopyTo(slot[(2 + longestKey)..]);
    }

    /// <summary>Forgets all.</summary>
    internal void Clear() => Array.Clear(_memory);

    private Span<byte> Slot(scoped ReadOnlySpan<byte> key) => _memory.AsSpan((int)(Hash(key) % (uint)slots) * _size, _size);

    private static uint Hash(scoped ReadOnlySpan<byte> key)
    {
        const ulong factor = 0x9E37_79B9_7F4A_7C15;
        var hash = (ulong)key.Length;
        for (; key.Length >= 8; key = key[..^8])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key[^8..])) * factor;
            hash ^= hash >> 29;
        }

        foreach (var b in key)
        {
            hash = (hash ^ b) * factor;
        }

        return (uint)(hash >> 32);
    }
}
