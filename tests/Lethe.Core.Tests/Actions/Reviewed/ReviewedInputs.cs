using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Profiles.Yaml;
using Lethe.Tests.Structured;
using Shouldly;

namespace Lethe.Tests.Actions.Reviewed;

/// <summary>Instances and decisions for the tests of reviewed values.</summary>
internal static class ReviewedInputs
{
    internal static DataSet Fill(DataSet set) => set
        .Add(new Tag(0x0008_0016), Vr.UI, Run.CtImage)
        .Add(new Tag(0x0008_0018), Vr.UI, "1.2.3.4")
        .Add(new Tag(0x0010_0010), Vr.PN, "Bergmann^Anna")
        .Add(new Tag(0x0010_0020), Vr.LO, "4711")
        .Add(new Tag(0x0020_000D), Vr.UI, "1.2.3.5")
        .Add(new Tag(0x0020_000E), Vr.UI, "1.2.3.6");

    internal static DataSet Instance(uint tag, Vr vr, string value) => Fill(new DataSet()).Add(new Tag(tag), vr, value);

    /// <summary>A report whose text stands below containers.</summary>
    internal static DataSet Report(int depth, string text)
    {
        var item = Items.Item("TEXT", "112039", "DCM").WithText(text);
        for (var i = 1; i < depth; i++)
        {
            item = Items.Item("CONTAINER", "111023", "DCM").AddSequence(new Tag(0x0040_A730), item);
        }

        return Items.Report(item);
    }

    internal static Profile Rules(string rules) => ProfileReader.Read($"rules:\n  {rules}\n", "p.yaml").Profile!;

    internal static Profile With(string lines, Profile profile, UnreviewedPolicy unreviewed = UnreviewedPolicy.Rule)
    {
        var reading = ReviewedValuesReader.Read(new StringReader("attribute;value;decision\n" + lines + "\n"), "values.csv", unreviewed);
        reading.Problems.ShouldBeEmpty();
        return profile with { Reviewed = reading.Values };
    }

    internal static Run Decide(string lines, DataSet input, Profile? profile = null, UnreviewedPolicy unreviewed = UnreviewedPolicy.Rule) =>
        Run.Of(input, null, With(lines, profile ?? Profile.Basic, unreviewed));
}
