namespace Lethe.Dicom.Text;

/// <summary>Remembers the character sets of values seen, so that a value seen before is read without allocation. Bounded; safe for many threads.</summary>
public sealed class CharacterSetCache
{
    private const int Limit = 32;
    private const int LongestKey = 256;

    private Entry[] _entries = [];

    /// <summary>The same as <see cref="CharacterSet.Parse"/>.</summary>
    public CharacterSet Get(ReadOnlySpan<byte> valueOfSpecificCharacterSet)
    {
        var entries = Volatile.Read(ref _entries);
        foreach (var entry in entries)
        {
            if (valueOfSpecificCharacterSet.SequenceEqual(entry.Value))
            {
                return entry.Set;
            }
        }

        var set = CharacterSet.Parse(valueOfSpecificCharacterSet);
        if (entries.Length < Limit && valueOfSpecificCharacterSet.Length <= LongestKey)
        {
            // A race loses an entry, never a result.
            Interlocked.CompareExchange(ref _entries, [.. entries, new Entry(valueOfSpecificCharacterSet.ToArray(), set)], entries);
        }

        return set;
    }

    private sealed record Entry(byte[] Value, CharacterSet Set);
}
