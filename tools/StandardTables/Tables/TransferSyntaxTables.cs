using Lethe.Dicom.Syntaxes;

namespace StandardTables;

/// <summary>The transfer syntaxes of PS3.5 and PS3.6, in the order of the file: Implicit VR Little Endian is the first.</summary>
internal static class TransferSyntaxTables
{
    public static GeneratedFile Generate(string folder)
    {
        var csv = CsvFile.Read(folder, "transfer_syntaxes.csv");
        var writer = new SourceWriter("Lethe.Dicom.Syntaxes", "TransferSyntaxTable", csv);
        writer.Constant("Count", csv.Rows.Count);
        for (var i = 0; i < csv.Rows.Count; i++)
        {
            writer.Constant(csv.Rows[i]["keyword"], i);
        }

        writer.Hash("Uid", HashSlots.Of([.. csv.Rows.Select(row => UidTables.Key(row["uid"]))]));
        writer.Span("Flags", "byte", csv.Rows.Select(Flags));
        writer.Span("Codecs", "byte", csv.Rows.Select(row => (uint)Enum.Parse<PixelCodec>(row["codec"])));
        writer.Span("Losses", "byte", csv.Rows.Select(row => (uint)Enum.Parse<PixelLoss>(row["loss"])));
        writer.Texts("Uids", [.. csv.Rows.Select(row => row["uid"])]);
        writer.Texts("Keywords", [.. csv.Rows.Select(row => row["keyword"])]);
        writer.Texts("Names", [.. csv.Rows.Select(row => row["name"])]);
        return writer.ToFile("src/Lethe.Dicom/Syntaxes/TransferSyntaxTable.g.cs");
    }

    // The bits of TransferSyntax: explicit, big endian, encapsulated, deflated, retired.
    private static uint Flags(CsvRow row) =>
        (row.Is("vr_encoding", "explicit") ? 1u : 0)
        | (row.Is("byte_order", "big") ? 2u : 0)
        | (row.Is("encapsulated", "Y") ? 4u : 0)
        | (row.Is("deflated", "Y") ? 8u : 0)
        | (row.Is("retired", "R") ? 16u : 0);
}
