using Lethe.Dicom.Reading;
using Lethe.SecondLook.Findings;

namespace Lethe.SecondLook.Checks;

/// <summary>What the IOD needs and the original had is still there (PS3.5 7.4).</summary>
internal static class TypeCheck
{
    internal static void Visit(in PairedElement element, IFindingSink sink)
    {
        if (!element.Pair.IsOnly || element.Need == AttributeNeed.None || IsEmpty(element.Pair.Original, element.Original))
        {
            return;
        }

        if (element.Output < 0 && IsGroupGone(in element))
        {
            return;
        }

        if (element.Output < 0 || (element.Need == AttributeNeed.Value && IsEmpty(element.Pair.Output, element.Output)))
        {
            sink.Report(FindingKind.MissingAttribute, in element, element.Need == AttributeNeed.Value ? "Type 1" : "Type 2");
        }
    }

    /// <summary>Modules of overlays and curves are optional, a group for each (PS3.5 7.6): gone as a whole they break nothing.</summary>
    private static bool IsGroupGone(in PairedElement element)
    {
        var group = element.Tag.Group;
        if ((group & 0xFF00) is not (0x5000 or 0x6000) || !element.IsTopLevel)
        {
            return false;
        }

        var table = element.Pair.Output.Table;
        for (var i = 0; i < table.Count; i = table[i].Next)
        {
            if (table[i].Tag >> 16 == group)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEmpty(HeaderReader reader, int index) =>
        reader.Table[index].Is(ElementFlags.Sequence) ? reader.Table[index].Next == index + 1 : reader.Table[index].Length == 0;
}
