using Lethe.Dicom.Dictionary;

namespace Lethe.Standard;

/// <summary>PS3.15 Table E.3.10-1, edition 2026d: private elements that are known to hold no identity.</summary>
public static class SafePrivateTable
{
    /// <summary>Number of rows.</summary>
    public static int Count => SafePrivateData.Count;

    /// <summary>All rows, by creator, group and element.</summary>
    public static IEnumerable<SafePrivateEntry> All
    {
        get
        {
            for (var i = 0; i < SafePrivateData.Count; i++)
            {
                yield return new SafePrivateEntry(i);
            }
        }
    }

    /// <summary>Finds an element, whatever its block number (PS3.5 7.8.1). Blanks around the creator do not count. Allocates nothing.</summary>
    public static bool TryFind(ReadOnlySpan<byte> creator, ushort group, byte element, out SafePrivateEntry entry)
    {
        var name = creator.Trim("\0 "u8);
        var place = ((uint)group << 16) | element;
        var slot = TableHash.Slot(TableHash.KeyOf(name) ^ place, SafePrivateData.KeyBits);
        while (SafePrivateData.KeySlots[slot] != 0)
        {
            var found = SafePrivateData.KeySlots[slot] - 1;
            entry = new SafePrivateEntry(found);
            if (SafePrivateData.Places[found] == place && entry.CreatorUtf8.SequenceEqual(name))
            {
                return true;
            }

            slot = (slot + 1) & ((1 << SafePrivateData.KeyBits) - 1);
        }

        entry = default;
        return false;
    }
}
