namespace StandardTables;

/// <summary>For the second look: the tags of PS3.15 Table E.1-1, and by which options their values may stay or be cleaned.</summary>
internal static class ListedAttributeTables
{
    public static GeneratedFile Generate(string folder)
    {
        var csv = CsvFile.Read(folder, "confidentiality.csv");
        var rows = csv.Rows.Where(ConfidentialityTables.IsExact).OrderBy(ConfidentialityTables.Key).ToList();
        var writer = new SourceWriter("Lethe.SecondLook.Standard", "ListedAttributeData", csv);
        writer.Span("Tags", "uint", rows.Select(ConfidentialityTables.Key), hex: true);
        writer.Span("Kept", "ushort", rows.Select(row => Options(row, "K")));
        writer.Span("Cleaned", "ushort", rows.Select(row => Options(row, "C")));
        writer.Span("Removed", "byte", rows.Select(row => row.Is("basic_profile", "X") ? 1u : 0));
        return writer.ToFile("src/Lethe.SecondLook/Standard/ListedAttributeData.g.cs");
    }

    /// <summary>The options with this code, a bit for each in the order of the columns.</summary>
    private static uint Options(CsvRow row, string code) =>
        ConfidentialityTables.Columns.Select((column, i) => row.Is(column, code) ? 1u << i : 0).Aggregate(0u, (all, bit) => all | bit);
}
