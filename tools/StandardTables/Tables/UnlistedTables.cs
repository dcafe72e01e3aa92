using System.Globalization;
using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace StandardTables;

/// <summary>One class for each row of the dictionary, in its order: from unlisted.csv, else from Table E.1-1, else by VR.</summary>
internal static class UnlistedTables
{
    public static GeneratedFile Generate(string folder)
    {
        var unlisted = CsvFile.Read(folder, "unlisted.csv");
        var confidentiality = CsvFile.Read(folder, "confidentiality.csv");
        var decided = unlisted.Rows.ToDictionary(row => row["tag"], row => Enum.Parse<UnlistedClass>(row["class"]));
        var listed = confidentiality.Rows.Select(row => row["tag"]).ToHashSet();
        var dictionary = DictionaryTables.RowsInOrder(CsvFile.Read(folder, "dictionary.csv"));
        var unknown = decided.Keys.Except(dictionary.Select(row => row["tag"])).FirstOrDefault();
        if (unknown is not null)
        {
            throw new InvalidDataException($"unlisted.csv: {unknown} is not in PS3.6.");
        }

        var writer = new SourceWriter("Lethe.Standard", "UnlistedData", unlisted);
        writer.Span("Classes", "byte", dictionary.Select(row => (uint)ClassOf(row, decided, listed)));
        writer.Span("ReasonTags", "uint", unlisted.Rows.Select(Key), hex: true);
        writer.Texts("Reasons", [.. unlisted.Rows.Select(row => row["why"])]);
        return writer.ToFile("src/Lethe.Core/Standard/Unlisted/UnlistedData.g.cs");
    }

    private static UnlistedClass ClassOf(CsvRow row, Dictionary<string, UnlistedClass> decided, HashSet<string> listed)
    {
        var tag = row["tag"];
        if (decided.TryGetValue(tag, out var decision))
        {
            return decision;
        }

        if (listed.Contains(tag) || tag.StartsWith("50xx", StringComparison.Ordinal))
        {
            return UnlistedClass.Listed;
        }

        var vr = row["vr"].Length == 0 ? Vr.None : Enum.Parse<Vr>(row["vr"].Split('/')[0]);
        return UnlistedDefaults.ClassOf(Key(row), vr);
    }

    private static uint Key(CsvRow row) =>
        uint.Parse(row["tag"].Replace('x', '0'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
