using Lethe.Dicom.Elements;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Reading;

namespace Lethe.SecondLook.Checks;

/// <summary>Says what is wrong with an element of an output.</summary>
internal static class FindingWriter
{
    internal static void Report(this IFindingSink sink, FindingKind kind, in PairedElement element, string form)
    {
        var (reader, index) = element.Output < 0 ? (element.Pair.Original, element.Original) : (element.Pair.Output, element.Output);
        var offset = element.Output < 0 ? -1 : reader.SourceOffset(reader.Table[index].HeaderOffset);
        sink.Add(new Finding(kind, element.Pair.Name, element.Tag, ElementPath.Of(reader, index), offset, form, null));
    }

    internal static void Report(this IFindingSink sink, FindingKind kind, string output, uint tag, string form) =>
        sink.Add(new Finding(kind, output, new Tag(tag), tag == 0 ? "" : new Tag(tag).ToString(), -1, form, null));
}
