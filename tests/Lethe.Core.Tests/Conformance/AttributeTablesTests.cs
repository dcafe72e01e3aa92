using System.Globalization;
using Lethe.Conformance;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Conformance;

/// <summary>The tables say what the resolver decides, counted and read apart from the code that writes them.</summary>
public class AttributeTablesTests
{
    private static readonly AttributeType[] Types =
        [AttributeType.NotDefined, AttributeType.Type3, AttributeType.Type2C, AttributeType.Type2, AttributeType.Type1C, AttributeType.Type1];

    public static TheoryData<string> Ready => [.. ReadyProfiles.All.Select(ready => ready.Name)];

    [Theory]
    [MemberData(nameof(Ready))]
    public void Counts_by_action_are_those_of_the_resolver(string name)
    {
        var profile = ReadyProfiles.Find(name)!;
        var rules = new RuleResolver(profile);
        var judgesPrivate = profile.Has(ConfidentialityOption.RetainSafePrivate);
        var expected = new Dictionary<string, int>();
        foreach (var row in ConfidentialityTable.All)
        {
            if (row.Pattern == "odd" && judgesPrivate)
            {
                continue;
            }

            var rule = rules.Resolve(row.IsExact ? row.Tag : new Tag(Convert.ToUInt32(row.Pattern == "odd" ? "00111010" : row.Pattern.Replace('x', '0'), 16)));
            foreach (var kind in Types.Select(rule.For).Distinct())
            {
                expected[kind.ToString()] = expected.GetValueOrDefault(kind.ToString()) + 1;
            }
        }

        var table = ConformanceStatement.Of(profile).Table("Rows of Table E.1-1 by action");

        table.Rows.ToDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture)).ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Ready))]
    public void Groups_by_treatment_hold_every_row_once(string name)
    {
        var profile = ReadyProfiles.Find(name)!;

        var rows = ConformanceStatement.Of(profile).Blocks.OfType<StatementTable>()
            .Where(table => table.Caption.StartsWith("Attributes ", StringComparison.Ordinal) && table.Columns.Contains("Rows"))
            .SelectMany(table => table.Rows).ToList();

        var expected = ConfidentialityTable.Count - (profile.Has(ConfidentialityOption.RetainSafePrivate) ? 1 : 0);
        rows.Sum(row => int.Parse(row[1], CultureInfo.InvariantCulture)).ShouldBe(expected);
        rows.SelectMany(row => row[2].Split(", ")).Count().ShouldBe(expected);
    }

    [Fact]
    public void A_row_tells_what_each_Type_gets()
    {
        var row = Statements.Of().Table("Rows of Table E.1-1").Rows.Single(row => row[1] == "AcquisitionDateTime");

        row.ShouldBe(["(0008,002A)", "AcquisitionDateTime", "DT", "X/Z/D", "Type 1, 1C: Dummy; Type 2, 2C: Empty; Type 3, not in the IOD: Remove", "row of the table"]);
    }

    [Theory]
    [InlineData("StudyDescription", "CleanText", "option clean-descriptors: C")]
    [InlineData("PatientSex", "KeepText", "")]
    [InlineData("StudyID", "Replace (\"1\")", "my.yaml:3:5")]
    public void Origins_are_row_option_or_line(string attribute, string treatment, string origin)
    {
        var rows = Statements.OfYaml("options: [clean-descriptors, retain-patient-characteristics]\nrules:\n  - StudyID: { replace: \"1\" }\n").Table("Rows of Table E.1-1").Rows;

        var row = rows.Single(row => row[1] == attribute);
        if (origin.Length > 0)
        {
            row[4].ShouldBe(treatment);
            row[5].ShouldBe(origin);
        }
        else
        {
            row[5].ShouldBe("option retain-patient-characteristics: K");
        }
    }

    [Fact]
    public void Rules_for_places_are_beside_the_attribute()
    {
        var rows = Statements.OfYaml("rules:\n  - RequestAttributesSequence/ScheduledProcedureStepID: empty\n").Table("Rows of Table E.1-1").Rows;

        rows.Single(row => row[1] == "ScheduledProcedureStepID")[4].ShouldEndWith("; in RequestAttributesSequence/ScheduledProcedureStepID: empty (my.yaml:2:5)");
    }

    [Fact]
    public void Every_other_attribute_is_counted_once_by_class_or_listed_by_name()
    {
        var statement = Statements.OfYaml("rules:\n  - Manufacturer: remove\n  - (0018,115x): empty\n");

        var classes = statement.Table("Attributes by class").Rows.Where(row => row[1].Length > 0).Sum(row => int.Parse(row[1], CultureInfo.InvariantCulture));
        var named = statement.Table("Attributes that are decided by name").Rows;
        (classes + named.Count).ShouldBe(DicomDictionary.All.Count(entry => !ConfidentialityTable.TryFind(entry.Tag, out _)));
        named.Single(row => row[1] == "Manufacturer")[4].ShouldBe("my.yaml:2:5");
        named.Single(row => row[1] == "ExposureTime")[4].ShouldBe("my.yaml:3:5");
        named.ShouldContain(row => row[1] == "PixelData" && row[3] == "PixelData");
    }
}
