using System.Globalization;
using Lethe.Standard;

namespace StandardTables;

/// <summary>PS3.15 Table E.1-1: rows with one tag in the order of tags, then the repeating groups and the private row.</summary>
internal static class ConfidentialityTables
{
    public static readonly string[] Columns =
    [
        "basic_profile", "retain_safe_private", "retain_uids", "retain_device_identity", "retain_institution_identity",
        "retain_patient_characteristics", "retain_full_dates", "retain_modified_dates", "clean_descriptors",
        "clean_structured_content", "clean_graphics",
    ];

    public static GeneratedFile Generate(string folder)
    {
        var csv = CsvFile.Read(folder, "confidentiality.csv");
        var exact = csv.Rows.Where(IsExact).ToList();
        List<CsvRow> rows = [.. exact, .. csv.Rows.Where(row => !IsExact(row))];

        var writer = new SourceWriter("Lethe.Standard", "ConfidentialityData", csv);
        writer.Constant("Count", rows.Count);
        writer.Constant("ExactCount", exact.Count);
        writer.Constant("CurvesRow", IndexOf(rows, "50xxxxxx"));
        writer.Constant("OverlayDataRow", IndexOf(rows, "60xx3000"));
        writer.Constant("OverlayCommentsRow", IndexOf(rows, "60xx4000"));
        writer.Constant("PrivateRow", IndexOf(rows, "odd"));
        writer.Span("Tags", "uint", exact.Select(Key), hex: true);
        writer.Hash("Tag", HashSlots.Of([.. exact.Select(Key)]));
        writer.Span("Codes", "byte", rows.SelectMany(row => Columns.Select(column => Code(row[column]))));
        writer.Span("Marks", "byte", rows.Select(Marks));
        writer.Texts("Patterns", [.. rows.Select(row => row["tag"])]);
        writer.Texts("Keywords", [.. rows.Select(row => row["keyword"])]);
        writer.Texts("Names", [.. rows.Select(row => row["name"])]);
        return writer.ToFile("src/Lethe.Core/Standard/Confidentiality/ConfidentialityData.g.cs");
    }

    public static uint Code(string text) => text.Length == 0 ? 0 : (uint)Enum.Parse<ConfidentialityCode>(text);

    public static bool IsExact(CsvRow row) => row["tag"].Length == 8 && !row["tag"].Contains('x', StringComparison.Ordinal);

    public static uint Key(CsvRow row) => uint.Parse(row["tag"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static uint Marks(CsvRow row) =>
        (row.Is("retired", "R") ? 1u : 0) | (row.Is("in_standard_composite_iod", "Y") ? 2u : 0);

    private static int IndexOf(List<CsvRow> rows, string tag) => rows.FindIndex(row => row.Is("tag", tag));
}
