using Lethe.Dicom.Dictionary;

namespace Lethe.Standard;

/// <summary>Look-ups in the generated arrays.</summary>
internal static partial class ConfidentialityData
{
    /// <summary>The Basic Profile and the ten options that have a column.</summary>
    internal const int Columns = 11;

    /// <summary>Index of the row that rules the tag, or -1.</summary>
    internal static int IndexOf(uint tag)
    {
        if ((tag & 0x0001_0000) != 0)
        {
            return PrivateRow;
        }

        var slot = TableHash.Slot(tag, TagBits);
        while (true)
        {
            var found = TagSlots[slot] - 1;
            if (found < 0)
            {
                return IndexOfRepeating(tag);
            }

            if (Tags[found] == tag)
            {
                return found;
            }

            slot = (slot + 1) & ((1 << TagBits) - 1);
        }
    }

    // Even groups 5000-501E and 6000-601E (PS3.5 7.6).
    private static int IndexOfRepeating(uint tag) => (tag >> 16) switch
    {
        >= 0x5000 and <= 0x501E => CurvesRow,
        >= 0x6000 and <= 0x601E when (tag & 0xFFFF) == 0x3000 => OverlayDataRow,
        >= 0x6000 and <= 0x601E when (tag & 0xFFFF) == 0x4000 => OverlayCommentsRow,
        _ => -1,
    };
}
