using Lethe.SecondLook.Marks;

namespace Lethe.SecondLook.Standard;

/// <summary>The attributes of PS3.15 Table E.1-1, read from the table of the standard and not from the rules of the engine.</summary>
internal static class ListedAttributes
{
    /// <summary>What the columns of the table promise, in their order; the first is the Basic Profile.</summary>
    private static ReadOnlySpan<int> Columns =>
    [
        (int)Promises.BasicProfile, (int)Promises.RetainSafePrivate, (int)Promises.RetainUids, (int)Promises.RetainDeviceIdentity, (int)Promises.RetainInstitutionIdentity,
        (int)Promises.RetainPatientCharacteristics, (int)Promises.RetainFullDates, (int)Promises.RetainModifiedDates, (int)Promises.CleanDescriptors,
        (int)Promises.CleanStructuredContent, (int)Promises.CleanGraphics,
    ];

    /// <summary>True for an attribute of the table; tells by which promises its value may stay, and by which it is cleaned.</summary>
    internal static bool TryFind(uint tag, out Promises kept, out Promises cleaned)
    {
        var index = ListedAttributeData.Tags.BinarySearch(tag);
        (kept, cleaned) = index < 0 ? (Promises.None, Promises.None) : (Of(ListedAttributeData.Kept[index]), Of(ListedAttributeData.Cleaned[index]));
        return index >= 0;
    }

    /// <summary>True for an attribute that the Basic Profile removes (code X).</summary>
    internal static bool IsRemoved(uint tag) => ListedAttributeData.Tags.BinarySearch(tag) is >= 0 and var index && ListedAttributeData.Removed[index] != 0;

    private static Promises Of(ushort options)
    {
        var promises = Promises.None;
        for (var i = 0; i < Columns.Length; i++)
        {
            promises |= (options & (1 << i)) != 0 ? (Promises)Columns[i] : Promises.None;
        }

        return promises;
    }
}
