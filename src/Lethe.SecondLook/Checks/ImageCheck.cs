using Lethe.SecondLook.Findings;

namespace Lethe.SecondLook.Checks;

/// <summary>What says how pixels are to be read and where they lie is what it was.</summary>
internal static class ImageCheck
{
    private static ReadOnlySpan<uint> Tags =>
    [
        0x0018_0050, 0x0018_0088, 0x0020_0032, 0x0020_0037, 0x0028_0002, 0x0028_0004, 0x0028_0006, 0x0028_0008, 0x0028_0010, 0x0028_0011, 0x0028_0030, 0x0028_0034,
        0x0028_0100, 0x0028_0101, 0x0028_0102, 0x0028_0103, 0x0028_1050, 0x0028_1051, 0x0028_1052, 0x0028_1053, 0x0028_1101, 0x0028_1102, 0x0028_1103,
        0x0028_1201, 0x0028_1202, 0x0028_1203, 0x0054_1001,
    ];

    internal static void Visit(in PairedElement element, IFindingSink sink)
    {
        if (!element.Pair.IsOnly || !element.IsTopLevel || Tags.BinarySearch(element.Tag.Value) < 0)
        {
            return;
        }

        // What PS3.5 pads is no difference; a value that is gone from an object that keeps its minimum is one that the check of Types judges.
        var changed = element.Output >= 0 && !element.OutputValue.IsEmpty && !element.OutputValue.SequenceEqual(element.OriginalValue);
        if (changed)
        {
            sink.Report(FindingKind.ImageDescriptionChanged, in element, "value");
        }
    }
}
