using System.Globalization;
using System.Text;
using Lethe.Actions;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class PdfNoticeTests
{
    private static string Pdf => Encoding.ASCII.GetString(PdfNotice.Bytes);

    [Fact]
    public void Its_table_of_offsets_is_true()
    {
        var start = Pdf.IndexOf("\nxref\n", StringComparison.Ordinal) + 1;
        Pdf.ShouldEndWith($"startxref\n{start}\n%%EOF\n");
        var rows = Pdf[start..].Split('\n')[2..8];
        for (var i = 1; i < rows.Length; i++)
        {
            var offset = int.Parse(rows[i].AsSpan(0, 10), CultureInfo.InvariantCulture);
            rows[i].Length.ShouldBe(19, "20 bytes with the line feed");
            Pdf[offset..].ShouldStartWith($"{i} 0 obj\n");
        }
    }

    [Fact]
    public void Its_stream_has_the_stated_length()
    {
        var length = int.Parse(Pdf.Split("<</Length ")[1].Split('>')[0], CultureInfo.InvariantCulture);
        Pdf.Split("stream\n")[1].Length.ShouldBe(length + "\nend".Length);
    }

    [ToolFact("pdfinfo", "pdftotext")]
    public void Others_read_its_one_page()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("notice.pdf");
        File.WriteAllBytes(file, PdfNotice.Bytes.ToArray());

        Tool.Run("pdfinfo", file).Output.ShouldMatch(@"Pages:\s+1\n");
        Tool.Run("pdftotext", file, "-").Output.ShouldContain("removed by de-identification");
    }
}
