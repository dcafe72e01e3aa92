using Lethe.Dicom.Reading;
using Lethe.Standard;

namespace Lethe.Facts;

/// <summary>
/// Laterality is Type 2C: required of paired parts of the body, unless image, frame or measurement have one of their own (PS3.3 C.7.3.1).
/// In a minimal header nothing tells any more that a part is not paired, so there it is present and empty.
/// </summary>
internal static class Laterality
{
    internal const uint Tag = 0x0020_0060;

    /// <summary>Body Part Examined, which a minimal header loses.</summary>
    internal const uint BodyPartExamined = 0x0018_0015;
    private const uint ImageLaterality = 0x0020_0062;
    private const uint FrameLaterality = 0x0020_9072;
    private const uint MeasurementLaterality = 0x0024_9113;

    /// <summary>True if one that excludes it stays: those of frames and measurements belong into items.</summary>
    internal static bool IsElsewhere(ElementTable table, IodScope root)
    {
        for (var i = 0; i < table.Count; i++)
        {
            var stays = table[i].Depth > 0
                ? table[i].Tag is FrameLaterality or MeasurementLaterality
                : table[i].Tag == ImageLaterality && root.TypeOf(ImageLaterality) >= AttributeType.Type1C;
            if (stays)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a minimal header needs one that the input does not have, since its body part goes.</summary>
    internal static bool IsMissing(ElementTable table, IodScope root) =>
        root.TypeOf(Tag) == AttributeType.Type2C && table.Find(Tag) < 0 && table.Find(BodyPartExamined) >= 0 && !IsElsewhere(table, root);
}
