using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Values;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Structured;

/// <summary>R114, R164: every cell of the columns of PS3.15 Table E.3.4-1, each option alone and all together, seen from outside.</summary>
public class ConceptMatrixTests
{
    private const string Kept = "kept";
    private const string Moved = "moved";
    private const string Cleaned = "cleaned";
    private const string Gone = "gone";
    private const string Placeholder = "placeholder";

    // Columns of standard/2026d/sr_concepts.csv from the sixth on.
    private static readonly ConfidentialityOption[] Columns =
    [
        ConfidentialityOption.RetainUids, ConfidentialityOption.RetainDeviceIdentity, ConfidentialityOption.RetainInstitutionIdentity,
        ConfidentialityOption.RetainPatientCharacteristics, ConfidentialityOption.RetainLongitudinalFullDates,
        ConfidentialityOption.RetainLongitudinalModifiedDates, ConfidentialityOption.CleanDescriptors,
    ];

    public static TheoryData<string> Sets =>
    [
        "none", .. Columns.Select(ProfileOptions.NameOf), "all with full dates", "all with modified dates", "all but clean-descriptors",
    ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_cell_does_what_it_says(string set)
    {
        var rows = Rows();
        var options = OptionsOf(set);
        var run = Run.Of(Items.Report([.. rows.Select(InContainer)]), [.. options, ConfidentialityOption.CleanStructuredContent]);
        run.Outcome.ShouldBe(Outcome.Deidentified);
        var containers = run.Tree();
        containers.Count.ShouldBe(rows.Count + 1);

        var failures = new List<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            var expected = Expect(rows[i], options);
            var found = Find(run, containers[i], rows[i], i);
            if (found != expected)
            {
                failures.Add($"{string.Join(' ', rows[i].Take(2))} {rows[i][4]}: {expected} but {found}");
            }
        }

        failures.ShouldBeEmpty();
        rows.Count.ShouldBe(214);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Where_positions_matter_nothing_goes_and_nothing_else_stays(string set)
    {
        var rows = Rows();
        var options = OptionsOf(set);
        var reference = new DataSet().Add(new Tag(0x0040_A010), Vr.CS, "INFERRED FROM").Add(new Tag(0x0040_DB73), Vr.UL, 1, 2, 3);
        var run = Run.Of(
            Items.Report([.. rows.Select(InContainer), Items.Item("CODE", "121071", "DCM").WithCode(Items.Code("39607008", "SCT", "Lung")).WithItems(reference)]),
            [.. options, ConfidentialityOption.CleanStructuredContent]);
        run.Outcome.ShouldBe(Outcome.Deidentified);
        var containers = run.Tree();

        var failures = new List<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            var expected = Expect(rows[i], options) is var e && e == Gone ? (rows[i][4] == "CONTAINER" ? Kept : Placeholder) : e;
            if (Find(run, containers[i], rows[i], i) is var found && found != expected)
            {
                failures.Add($"{string.Join(' ', rows[i].Take(2))} {rows[i][4]}: {expected} but {found}");
            }
        }

        failures.ShouldBeEmpty();
        run.CountItems(Items.Content).ShouldBe(rows.Count + 2);
    }

    /// <summary>What the printed codes mean, worked out anew: C before K, K before the basic code, X goes, the rest leaves a placeholder.</summary>
    private static string Expect(string[] row, ConfidentialityOption[] options)
    {
        var codes = Columns.Select((column, i) => options.Contains(column) ? row[6 + i] : "").ToList();
        var isDate = row[4] is "DATE" or "TIME" or "DATETIME";
        return codes.Contains("C") ? (isDate ? (row[4] == "TIME" ? Kept : Moved) : Cleaned)
            : codes.Contains("K") ? Kept
            : row[5] == "X" ? Gone
            : Placeholder;
    }

    private static string Find(Run run, (int First, int End) container, string[] row, int number)
    {
        if (!run.HasIn(container, Items.Content) || run.ItemsOf(run.Output.Table.Find(Items.Content, container.First, container.End)) is not [var item])
        {
            return Gone;
        }

        return row[4] switch
        {
            "TEXT" => run.In(item, Items.Text) switch { "CHEST" => Cleaned, "REMOVED" => Placeholder, var text when text == Marker(number) => Kept, _ => "wrong" },
            "PNAME" => run.In(item, Items.Person) == "REMOVED" ? Placeholder : "wrong",
            "DATE" => Dated(run.In(item, Items.Date), "20190314", "19000101", Vr.DA),
            "TIME" => Dated(run.In(item, Items.Time), "101112", "000000", Vr.TM),
            "DATETIME" => Dated(run.In(item, Items.DateTime), "20190314101112", "19000101000000", Vr.DT),
            "UIDREF" => Referred(run.In(item, Items.Uid), number),
            "CODE" => run.In(item, Items.Coded, 0x0008_0104) switch { "Male" => Kept, "Local code" => Placeholder, _ => "wrong" },
            "NUM" => run.In(item, Items.Measured, Items.Number) switch { "45" => Kept, null => Placeholder, _ => "wrong" },
            "CONTAINER" => Kept,
            _ => Referred(run.In(item, Items.References, Items.Instance), number),
        };
    }

    private static string Dated(string? value, string original, string placeholder, Vr vr) =>
        value == original ? Kept
        : value == placeholder ? Placeholder
        : value is not null && value.Length == original.Length && ValueRules.IsLegal(vr, System.Text.Encoding.ASCII.GetBytes(value)) ? Moved
        : "wrong";

    private static string Referred(string? uid, int number) =>
        uid == UidOf(number) ? Kept : uid?.StartsWith("2.25.", StringComparison.Ordinal) == true ? Placeholder : "wrong";

    private static DataSet InContainer(string[] row, int number) =>
        Items.Item("CONTAINER", "121070", "DCM").WithItems(Planted(row, number));

    private static DataSet Planted(string[] row, int number)
    {
        var item = Items.Item(row[4], row[0], row[1]);
        return row[4] switch
        {
            "TEXT" => item.WithText(Marker(number)),
            "PNAME" => item.WithName("Zqwerty^Anna"),
            "DATE" => item.WithDate("20190314"),
            "TIME" => item.WithTime("101112"),
            "DATETIME" => item.WithDateTime("20190314101112"),
            "UIDREF" => item.WithUid(UidOf(number)),
            "CODE" => item.WithCode(Items.Code("M", "DCM", "Male")),
            "NUM" => item.WithNumber("45", "a"),
            "CONTAINER" => item,
            _ => item.WithReference(UidOf(number)),
        };
    }

    private static string Marker(int number) => $"CHEST Zqwerty{number}";

    private static string UidOf(int number) => $"1.2.3.9.{number}";

    private static ConfidentialityOption[] OptionsOf(string set) => set switch
    {
        "none" => [],
        "all with full dates" => [.. Columns.Where(c => c != ConfidentialityOption.RetainLongitudinalModifiedDates)],
        "all with modified dates" => [.. Columns.Where(c => c != ConfidentialityOption.RetainLongitudinalFullDates)],
        "all but clean-descriptors" => [.. Columns.Where(c => c is not (ConfidentialityOption.RetainLongitudinalFullDates or ConfidentialityOption.CleanDescriptors))],
        _ => [Columns.Single(c => ProfileOptions.NameOf(c) == set)],
    };

    private static List<string[]> Rows() =>
    [
        .. File.ReadLines(Path.Combine(ReferenceData.RepositoryRoot, "standard", "2026d", "sr_concepts.csv"))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split(',')),
    ];
}
