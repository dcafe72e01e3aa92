using Lethe.Dicom.Elements;

namespace Lethe.Standard;

/// <summary>PS3.15 Table E.1-1, edition 2026d: every row and every option.</summary>
public static class ConfidentialityTable
{
    /// <summary>Number of rows.</summary>
    public static int Count => ConfidentialityData.Count;

    /// <summary>All rows: those of one tag in order, then repeating groups and private attributes.</summary>
    public static IEnumerable<ConfidentialityRow> All
    {
        get
        {
            for (var i = 0; i < ConfidentialityData.Count; i++)
            {
                yield return new ConfidentialityRow(i);
            }
        }
    }

    /// <summary>Finds the row that rules a tag, also for curve and overlay groups and for private tags. Allocates nothing.</summary>
    public static bool TryFind(Tag tag, out ConfidentialityRow row)
    {
        var index = ConfidentialityData.IndexOf(tag.Value);
        row = index >= 0 ? new ConfidentialityRow(index) : default;
        return index >= 0;
    }
}
