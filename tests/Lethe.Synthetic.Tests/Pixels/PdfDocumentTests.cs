using System.Text;
using System.Text.RegularExpressions;
using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Synthetic.Tests.Pixels;

public class PdfDocumentTests
{
    [Fact]
    public void The_cross_reference_table_points_at_the_objects()
    {
        var document = DemoStudies.Files().Last().Content;
        var pdf = Encoding.Latin1.GetString(document.Find(new Tag(0x0042, 0x0011))!.Value.Span);
        var start = int.Parse(Regex.Match(pdf, @"startxref\n(\d+)").Groups[1].Value);

        pdf[start..].ShouldStartWith("xref");
        var offsets = Regex.Matches(pdf, @"(\d{10}) 00000 n").Select(m => int.Parse(m.Groups[1].Value)).ToList();
        offsets.Count.ShouldBe(7);
        for (var i = 0; i < offsets.Count; i++)
        {
            pdf[offsets[i]..].ShouldStartWith($"{i + 1} 0 obj");
        }
    }
}
