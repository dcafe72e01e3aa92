using System.Globalization;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace StandardTables;

/// <summary>PS3.6: attributes with one tag first, in the order of tags, then the repeating patterns.</summary>
internal static class DictionaryTables
{
    public static GeneratedFile Generate(string folder)
    {
        var csv = CsvFile.Read(folder, "dictionary.csv");
        var rows = RowsInOrder(csv);
        var exact = rows.TakeWhile(row => !IsPattern(row)).ToList();
        var vrs = rows.Select(row => row["vr"]).Distinct().Order(StringComparer.Ordinal).ToList();
        var vms = rows.Select(row => row["vm"]).Distinct().Order(StringComparer.Ordinal).ToList();

        var writer = new SourceWriter("Lethe.Dicom.Dictionary", "DictionaryTable", csv);
        writer.Constant("ExactCount", exact.Count);
        writer.Constant("Count", rows.Count);
        writer.Span("Tags", "uint", rows.Select(Key), hex: true);
        writer.Hash("Tag", HashSlots.Of([.. exact.Select(Key)]));
        writer.Span("VrChoiceOf", "byte", rows.Select(row => (uint)vrs.IndexOf(row["vr"])));
        writer.Span("VrChoices", "ushort", vrs.SelectMany(Choices));
        writer.Span("VmOf", "byte", rows.Select(row => (uint)vms.IndexOf(row["vm"])));
        writer.Span("RetiredOf", "byte", rows.Select(row => row.Is("retired", "R") ? 1u : 0u));
        writer.Hash("Keyword", KeywordSlots(rows));
        writer.Texts("Vms", vms);
        writer.Texts("Keywords", [.. rows.Select(row => row["keyword"])]);
        writer.Texts("Names", [.. rows.Select(row => row["name"])]);
        return writer.ToFile("src/Lethe.Dicom/Dictionary/DictionaryTable.g.cs");
    }

    public static List<CsvRow> RowsInOrder(CsvFile csv) =>
        [.. csv.Rows.Where(row => !IsPattern(row)).OrderBy(Key), .. csv.Rows.Where(IsPattern).OrderBy(Key)];

    private static bool IsPattern(CsvRow row) => row["tag"].Contains('x', StringComparison.Ordinal);

    private static uint Key(CsvRow row) =>
        uint.Parse(row["tag"].Replace('x', '0'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static HashSlots KeywordSlots(List<CsvRow> rows) =>
        HashSlots.Of([.. rows.Select(row => TableHash.KeyOfLower(row["keyword"]))]);

    // Three VRs at most, as in "US or SS or OW".
    private static IEnumerable<uint> Choices(string text)
    {
        var names = text.Length == 0 ? [] : text.Split('/');
        for (var i = 0; i < 3; i++)
        {
            yield return i < names.Length ? (uint)Enum.Parse<Vr>(names[i]) : 0;
        }
    }
}
