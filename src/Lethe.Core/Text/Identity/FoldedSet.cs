namespace Lethe.Text;

/// <summary>A set of folded texts that can be emptied and filled again without allocating, and looked up while a hash grows letter by letter.</summary>
internal sealed class FoldedSet
{
    /// <summary>Longer texts are not taken.</summary>
    public const int Longest = 64;

    public const uint EmptyHash = 2166136261;

    private const int FirstCapacity = 64;
    private Entry[] entries = new Entry[FirstCapacity];
    private int[] slots = new int[FirstCapacity * 2];
    private char[] texts = new char[512];
    private int used;
    private ulong lengths;
    private ulong firsts;

    public int Count { get; private set; }

    /// <summary>Does not depend on the order in which the texts came.</summary>
    public ulong Fingerprint { get; private set; }

    public static uint Grow(uint hash, char c) => (hash ^ c) * 16777619;

    public static uint HashOf(ReadOnlySpan<char> text)
    {
        var hash = EmptyHash;
        foreach (var c in text)
        {
            hash = Grow(hash, c);
        }

        return hash;
    }

    public void Clear()
    {
        if (Count == 0)
        {
            return;
        }

        Array.Clear(slots);
        Array.Clear(texts, 0, used);
        (Count, used, lengths, firsts, Fingerprint) = (0, 0, 0, 0, 0);
    }

    public bool Add(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest || Contains(text))
        {
            return false;
        }

        Reserve(text.Length);
        var hash = HashOf(text);
        text.CopyTo(texts.AsSpan(used));
        entries[Count++] = new Entry(hash, used, text.Length);
        used += text.Length;
        lengths |= 1UL << (text.Length - 1);
        firsts |= Bit(text[0]);
        Fingerprint += Mixed(text);
        Place(Count);
        return true;
    }

    /// <summary>False when no text starts with this character.</summary>
    public bool MayStartWith(char c) => (firsts & Bit(c)) != 0;

    public bool HasLength(int length) => length is > 0 and <= Longest && (lengths & (1UL << (length - 1))) != 0;

    /// <summary>The length of the longest text.</summary>
    public int MostLength => 64 - System.Numerics.BitOperations.LeadingZeroCount(lengths);

    public bool Contains(ReadOnlySpan<char> text) => Contains(text, HashOf(text));

    public bool Contains(ReadOnlySpan<char> text, uint hash)
    {
        if (!HasLength(text.Length))
        {
            return false;
        }

        var slot = SlotOf(hash);
        while (slots[slot] is var index and not 0)
        {
            var entry = entries[index - 1];
            if (entry.Hash == hash && texts.AsSpan(entry.Start, entry.Length).SequenceEqual(text))
            {
                return true;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }

        return false;
    }

    public bool Equals(FoldedSet other)
    {
        if (Count != other.Count || Fingerprint != other.Fingerprint)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!other.Contains(texts.AsSpan(entries[i].Start, entries[i].Length), entries[i].Hash))
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Bit(char c) => 1UL << (c & 63);

    private static ulong Mixed(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93UL;
        return hash ^ (hash >> 32);
    }

    private int SlotOf(uint hash) => (int)((hash * 0x9E3779B1u) >> 8) & (slots.Length - 1);

    private void Place(int index)
    {
        var slot = SlotOf(entries[index - 1].Hash);
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        slots[slot] = index;
    }

    private void Reserve(int length)
    {
        if (used + length > texts.Length)
        {
            Array.Resize(ref texts, Math.Max(texts.Length * 2, used + length));
        }

        if (Count < entries.Length)
        {
            return;
        }

        Array.Resize(ref entries, entries.Length * 2);
        slots = new int[entries.Length * 2];
        for (var i = 1; i <= Count; i++)
        {
            Place(i);
        }
    }

    private readonly record struct Entry(uint Hash, int Start, int Length);
}
