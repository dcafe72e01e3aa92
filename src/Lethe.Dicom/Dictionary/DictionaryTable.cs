using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Dictionary;

/// <summary>Look-ups in the generated arrays.</summary>
internal static partial class DictionaryTable
{
    internal static Vr VrOf(int index, int choice) => (Vr)VrChoices[VrChoiceOf[index] * 3 + choice];

    internal static ReadOnlySpan<byte> KeywordOf(int index) => TextBlob.Line(Keywords, KeywordsOffsets, index);

    /// <summary>Index of the row that describes the tag, or -1.</summary>
    internal static int IndexOf(uint tag)
    {
        var slots = TagSlots;
        var slot = TableHash.Slot(tag, TagBits);
        while (true)
        {
            var found = slots[slot] - 1;
            if (found < 0)
            {
                return IndexOfPattern(tag);
            }

            if (Tags[found] == tag)
            {
                return found;
            }

            slot = (slot + 1) & ((1 << TagBits) - 1);
        }
    }

    private static int IndexOfPattern(uint tag)
    {
        var mask = PatternMask(tag);
        if (mask == 0)
        {
            return -1;
        }

        var index = Tags[ExactCount..].BinarySearch(tag & mask);
        return index >= 0 ? ExactCount + index : -1;
    }

    // Which digits of a repeating group tell attributes apart. 50xx and 60xx run over even groups up to xx1E (PS3.5 7.6).
    private static uint PatternMask(uint tag) => (tag >> 16) switch
    {
        var group when (group & 1) != 0 => 0,
        0x0020 => 0xFFFF_FF00,
        0x0028 => 0xFFFF_FF0F,
        0x1000 => 0xFFFF_000F,
        0x1010 => 0xFFFF_0000,
        >= 0x5000 and <= 0x501E => 0xFF00_FFFF,
        >= 0x6000 and <= 0x601E => 0xFF00_FFFF,
        >= 0x7F00 and <= 0x7FFE => 0xFF00_FFFF,
        _ => 0,
    };
}
