using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace Lethe.Planning.Places;

/// <summary>
/// Texts of presentation states that Clean Graphics cleans where they stand (PS3.15 E.3.3, PS3.3 C.10.5 and C.10.7); elsewhere the same
/// attributes follow their own rows. A rule of the profile for one of them is stronger.
/// </summary>
internal static class GraphicTexts
{
    private static readonly uint[][] Paths =
    [
        // Unformatted Text Value of text objects and compound graphics, and the labels of ticks.
        [0x0070_0001, 0x0070_0008, 0x0070_0006],
        [0x0070_0001, 0x0070_0209, 0x0070_0006],
        [0x0070_0001, 0x0070_0209, 0x0070_0287, 0x0070_0289],

        // Descriptions of layers, labels and descriptions of groups.
        [0x0070_0060, 0x0070_0068],
        [0x0070_0234, 0x0070_0207],
        [0x0070_0234, 0x0070_0208],
    ];

    internal static IEnumerable<uint[]> Of(RuleResolver resolver) => resolver.Profile.Has(ConfidentialityOption.CleanGraphics)
        ? Paths.Where(path => resolver.Decide(new Tag(path[^1])).Source != RuleSource.Profile)
        : [];
}
