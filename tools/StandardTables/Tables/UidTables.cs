using System.Text;
using Lethe.Dicom.Dictionary;

namespace StandardTables;

/// <summary>PS3.6 Annex A and the coding schemes of PS3.16 8.</summary>
internal static class UidTables
{
    public static GeneratedFile Generate(string folder)
    {
        var uids = CsvFile.Read(folder, "uids.csv");
        var schemes = CsvFile.Read(folder, "coding_schemes.csv");
        var types = uids.Rows.Select(row => row["type"]).Distinct().Order(StringComparer.Ordinal).ToList();
        List<string> designators = [.. schemes.Rows.Select(row => row["designator"])];

        var writer = new SourceWriter("Lethe.Dicom.Uids", "UidTable", uids, schemes);
        writer.Constant("Count", uids.Rows.Count);
        writer.Constant("LongestUid", uids.Rows.Max(row => row["uid"].Length));
        writer.Hash("Uid", HashSlots.Of([.. uids.Rows.Select(row => Key(row["uid"]))]));
        writer.Span("TypeOf", "byte", uids.Rows.Select(row => (uint)types.IndexOf(row["type"])));
        writer.Span("RetiredOf", "byte", uids.Rows.Select(row => row.Is("retired", "R") ? 1u : 0u));
        writer.Hash("Scheme", HashSlots.Of([.. designators.Select(Key)]));
        writer.Texts("Types", types);
        writer.Texts("Schemes", designators);
        writer.Texts("Uids", [.. uids.Rows.Select(row => row["uid"])]);
        writer.Texts("Keywords", [.. uids.Rows.Select(row => row["keyword"])]);
        writer.Texts("Names", [.. uids.Rows.Select(row => row["name"])]);
        return writer.ToFile("src/Lethe.Dicom/Uids/UidTable.g.cs");
    }

    public static uint Key(string ascii) => TableHash.KeyOf(Encoding.ASCII.GetBytes(ascii));
}
