using System.Globalization;
using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace StandardTables;

/// <summary>PS3.15 Table E.3.10-1, found by creator, group and the low byte of the element.</summary>
internal static class SafePrivateTables
{
    public static GeneratedFile Generate(string folder) => Generate(folder, "safe_private.csv", "SafePrivateData");

    /// <summary>What is known to be safe beyond the standard's table, in the same form.</summary>
    public static GeneratedFile GenerateBeyond(string folder) => Generate(folder, "also_safe_private.csv", "AlsoSafePrivateData");

    private static GeneratedFile Generate(string folder, string file, string name)
    {
        var csv = CsvFile.Read(folder, file);
        var creators = csv.Rows.Select(row => row["creator"]).Distinct().Order(StringComparer.Ordinal).ToList();

        var writer = new SourceWriter("Lethe.Standard", name, csv);
        writer.Constant("Count", csv.Rows.Count);
        writer.Hash("Key", HashSlots.Of([.. csv.Rows.Select(HashKey)]));
        writer.Span("CreatorOf", "byte", csv.Rows.Select(row => (uint)creators.IndexOf(row["creator"])));
        writer.Span("Places", "uint", csv.Rows.Select(Place), hex: true);
        writer.Span("Vrs", "ushort", csv.Rows.Select(row => (uint)ParseVr(row["vr"])));
        writer.Texts("Creators", creators);
        writer.Texts("Meanings", [.. csv.Rows.Select(row => row["meaning"])]);
        if (name == "SafePrivateData")
        {
            writer.Texts("Vms", [.. csv.Rows.Select(row => row["vm"])]);
        }

        return writer.ToFile($"src/Lethe.Core/Standard/Private/{name}.g.cs");
    }

    private static uint HashKey(CsvRow row) => TableHash.KeyOf(Encoding.ASCII.GetBytes(row["creator"])) ^ Place(row);

    private static uint Place(CsvRow row) =>
        uint.Parse(row["group"] + "00" + row["element"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // The first of "OW/OB"; five rows of the table have no VR.
    private static Vr ParseVr(string text) => text.Length == 0 ? Vr.None : Enum.Parse<Vr>(text.Split('/')[0]);
}
