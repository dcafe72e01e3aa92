using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Dictionary;

/// <summary>The data dictionary of PS3.6. The tables lie in the data section of the assembly: no start-up, no allocation per look-up.</summary>
public static class DicomDictionary
{
    /// <summary>Number of rows: single tags and repeating patterns.</summary>
    public static int Count => DictionaryTable.Count;

    /// <summary>Number of rows with one tag.</summary>
    public static int TagCount => DictionaryTable.ExactCount;

    /// <summary>All rows: single tags in order, then the repeating patterns.</summary>
    public static IEnumerable<DictionaryEntry> All
    {
        get
        {
            for (var i = 0; i < DictionaryTable.Count; i++)
            {
                yield return new DictionaryEntry(i, new Tag(DictionaryTable.Tags[i]));
            }
        }
    }

    /// <summary>Finds the attribute, also one of a repeating group such as (6002,3000). Private tags are never found.</summary>
    public static bool TryFind(Tag tag, out DictionaryEntry entry)
    {
        var index = DictionaryTable.IndexOf(tag.Value);
        entry = index >= 0 ? new DictionaryEntry(index, tag) : default;
        return index >= 0;
    }

    /// <summary>True if PS3.6 has the tag.</summary>
    public static bool Contains(Tag tag) => DictionaryTable.IndexOf(tag.Value) >= 0;

    /// <summary>The VR, the first one where PS3.6 offers a choice; None when the tag is not known, and for items and delimiters.</summary>
    public static Vr VrOf(Tag tag)
    {
        var index = DictionaryTable.IndexOf(tag.Value);
        return index >= 0 ? DictionaryTable.VrOf(index, 0) : Vr.None;
    }

    /// <summary>Finds a tag by keyword, upper and lower case alike. For a repeating group it gives the first group, 6000 for 60xx.</summary>
    public static bool TryFindKeyword(string keyword, out Tag tag)
    {
        ArgumentNullException.ThrowIfNull(keyword);
        return TryFindKeyword(keyword.AsSpan(), out tag);
    }

    /// <summary>Finds a tag by keyword, upper and lower case alike.</summary>
    public static bool TryFindKeyword(ReadOnlySpan<char> keyword, out Tag tag)
    {
        var slot = TableHash.Slot(TableHash.KeyOfLower(keyword), DictionaryTable.KeywordBits);
        while (keyword.Length > 0)
        {
            var found = DictionaryTable.KeywordSlots[slot] - 1;
            if (found < 0)
            {
                break;
            }

            if (System.Text.Ascii.EqualsIgnoreCase(DictionaryTable.KeywordOf(found), keyword))
            {
                tag = new Tag(DictionaryTable.Tags[found]);
                return true;
            }

            slot = (slot + 1) & ((1 << DictionaryTable.KeywordBits) - 1);
        }

        tag = default;
        return false;
    }
}
