using System.Globalization;
using System.Text;

namespace Lethe.Synthetic.Pixels;

/// <summary>A small PDF of one page with a document information dictionary and XMP metadata (ISO 32000-1).</summary>
internal static class PdfDocument
{
    public static byte[] Make(string author, string xmp, IReadOnlyList<string> lines)
    {
        var page = "BT /F1 14 Tf 72 720 Td 18 TL " + string.Join(' ', lines.Select(l => $"({Escape(l)}) Tj T*")) + " ET";
        var metadata = "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">" + xmp + "</x:xmpmeta><?xpacket end=\"w\"?>";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            Stream(string.Empty, page),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            Stream("/Type /Metadata /Subtype /XML ", metadata),
            $"<< /Author ({Escape(author)}) /Title ({Escape(author)} letter) >>",
        ];
        return Encoding.Latin1.GetBytes(Assemble(objects));
    }

    private static string Assemble(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder();
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        return file
            .Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{table}")
            .Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Info {objects.Length} 0 R >>\nstartxref\n{start}\n%%EOF\n")
            .ToString();
    }

    private static string Stream(string entries, string content) =>
        string.Create(CultureInfo.InvariantCulture, $"<< {entries}/Length {content.Length} >>\nstream\n{content}\nendstream");

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
