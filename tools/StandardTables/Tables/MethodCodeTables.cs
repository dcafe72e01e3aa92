using Lethe.Standard;

namespace StandardTables;

/// <summary>PS3.16 CID 7050: the code of the profile first, then one per option.</summary>
internal static class MethodCodeTables
{
    public static GeneratedFile Generate(string folder)
    {
        var csv = CsvFile.Read(folder, "method_codes.csv");
        var options = Enum.GetNames<ConfidentialityOption>();
        List<CsvRow> rows =
        [
            csv.Rows.Single(row => row["option"].Length == 0),
            .. csv.Rows.Where(row => row["option"].Length > 0).OrderBy(row => Array.IndexOf(options, row["option"])),
        ];
        if (rows.Count != options.Length + 1 || rows.Skip(1).Any(row => !options.Contains(row["option"])))
        {
            throw new InvalidDataException("method_codes.csv and ConfidentialityOption differ.");
        }

        var writer = new SourceWriter("Lethe.Standard", "MethodCodeData", csv);
        writer.Constant("Count", rows.Count);
        writer.Texts("Values", [.. rows.Select(row => row["code"])]);
        writer.Texts("Schemes", [.. rows.Select(row => row["scheme"])]);
        writer.Texts("Meanings", [.. rows.Select(row => row["meaning"])]);
        return writer.ToFile("src/Lethe.Core/Standard/Concepts/MethodCodeData.g.cs");
    }
}
