using Lethe.Planning;
using Lethe.Profiles;
using Shouldly;
using StandardTables;
using Xunit;

namespace Lethe.Cli.Tests;

public class ExplainCommandTests
{
    private const int FirstOption = 4;

    // The columns of standard/2026d/confidentiality.csv after basic_profile, by the names of the command line.
    private static readonly string[] OptionColumns =
    [
        "retain-safe-private", "retain-uids", "retain-device-identity", "retain-institution-identity", "retain-patient-characteristics",
        "retain-longitudinal-full-dates", "retain-longitudinal-modified-dates", "clean-descriptors", "clean-structured-content", "clean-graphics",
    ];

    public static TheoryData<string> SampledRows => [.. Rows().Where((_, index) => index % 9 == 0)];

    [Theory]
    [MemberData(nameof(SampledRows))]
    public void Agrees_with_the_table_of_the_standard(string line)
    {
        var fields = line.Split(',');

        var run = CommandRun.Of("explain", fields[0] == "odd" ? "0009,1001" : fields[0]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain($"basic profile {Printed(fields[3])}\n");
        for (var i = 0; i < OptionColumns.Length; i++)
        {
            var expected = $"  {OptionColumns[i],-36} {fields[FirstOption + i]}\n";
            run.Output.Contains(expected, StringComparison.Ordinal).ShouldBe(fields[FirstOption + i].Length > 0, $"{fields[0]} {OptionColumns[i]}");
        }
    }

    [Fact]
    public void The_sample_is_of_all_657_rows() => Rows().Count.ShouldBe(657);

    [Fact]
    public void Names_of_options_are_those_of_the_command_line() => OptionColumns.ShouldBeSubsetOf(ProfileOptions.Names);

    [Theory]
    [InlineData("PatientName", "always *PatientCode:")]
    [InlineData("(0010,0020)", "always *PatientCode:")]
    [InlineData("sopinstanceuid", "always *RemapUids:")]
    [InlineData("0009,1001", "always *Remove:")]
    [InlineData("60xx3000", "always *Remove:")]
    [InlineData("00080003", "not in PS3.6")]
    [InlineData("Rows", "always *Keep:")]
    [InlineData("PixelData", "always *PixelData:")]
    [InlineData("ReferencedStudySequence", "Type 1, 1C *Recurse:")]
    [InlineData("ReferencedStudySequence", "Type 2, 2C *Empty:")]
    [InlineData("ReferencedStudySequence", "Type 3, not in the IOD *Remove:")]
    [InlineData("Manufacturer", @"has no row; Lethe's class: SafeText \(maker of a product\)")]
    public void Tells_what_happens(string attribute, string pattern)
    {
        var run = CommandRun.Of("explain", attribute);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldMatch(pattern);
    }

    [Fact]
    public void Every_action_has_a_phrase() =>
        Enum.GetValues<ActionKind>().ShouldAllBe(kind => ActionPhrases.Of(kind).Length > kind.ToString().Length + 5);

    [Fact]
    public void Shows_every_place_of_an_IOD()
    {
        var run = CommandRun.Of("explain", "StudyDate", "--sop-class", "1.2.840.10008.5.1.4.1.1.2");

        run.Output.ShouldContain("CT Image Storage (1.2.840.10008.5.1.4.1.1.2)\n  top level: Type 2 -> Empty\n");
        run.Output.ShouldEndWith("  any other place: not in the IOD -> Remove\n");
    }

    [Fact]
    public void Shows_places_in_sequences_of_sequences()
    {
        var run = CommandRun.Of("explain", "ReferencedFrameOfReferenceUID", "--sop-class", "RTStructureSetStorage");

        run.Output.ShouldContain("  StructureSetROISequence: Type 1 -> RemapUids\n");
        CommandRun.Of("explain", "ReferencedSOPInstanceUID", "--sop-class", "RTStructureSetStorage").Output
            .ShouldContain("  ReferencedFrameOfReferenceSequence > RTReferencedStudySequence > RTReferencedSeriesSequence > ContourImageSequence: Type 1 -> RemapUids\n");
    }

    [Fact]
    public void An_unknown_SOP_class_has_the_strictest_Types() =>
        CommandRun.Of("explain", "ContentDate", "--sop-class", "1.2.3").Output.ShouldContain("  any place: Type 1 -> Dummy\n");

    [Fact]
    public void What_is_no_attribute_or_class_is_a_usage_error()
    {
        CommandRun.Of("explain", "NoSuchKeyword").ExitCode.ShouldBe(2);
        CommandRun.Of("explain", "PatientName", "--sop-class", "NoSuchClass").ExitCode.ShouldBe(2);
    }

    /// <summary>The CSV leaves out the strokes of compound codes.</summary>
    private static string Printed(string code) => code == "XZU" ? "X/Z/U*" : string.Join('/', code.AsEnumerable());

    /// <summary>Rows of the CSV, in which no field has a comma.</summary>
    private static List<string> Rows() =>
        [.. File.ReadLines(Path.Combine(SolutionRoot.Find(), "standard", "2026d", "confidentiality.csv")).Skip(2)];
}
