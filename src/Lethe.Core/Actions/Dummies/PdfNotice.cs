using System.Globalization;
using System.Text;

namespace Lethe.Actions;

/// <summary>A PDF of one page that says that a document was here (ISO 32000-1 7.5). The same for all: it tells nothing of the original.</summary>
internal static class PdfNotice
{
    private static readonly byte[] Document = Make();

    internal static ReadOnlySpan<byte> Bytes => Document;

    private static byte[] Make()
    {
        const string Page =
            "BT\n/F1 18 Tf\n72 742 Td\n(Document removed) Tj\n/F1 11 Tf\n0 -32 Td\n(The document that was encapsulated here was removed by de-identification.) Tj\n"
            + "0 -16 Td\n(It can hold identifying text, metadata and attachments that cannot be cleaned,) Tj\n"
            + "0 -16 Td\n(so this page takes its place \\(DICOM PS3.15 E.1.1 note 15\\).) Tj\nET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {Page.Length}>>\nstream\n{Page}\nendstream"),
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{table}trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
