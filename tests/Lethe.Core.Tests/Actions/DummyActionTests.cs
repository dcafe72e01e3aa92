using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class DummyActionTests
{
    [Theory]
    [InlineData("application/pdf", "%PDF-")]
    [InlineData("text/XML", "<?xml")]
    [InlineData("text/plain", "# removed")]
    public void An_encapsulated_document_becomes_an_empty_one_of_its_kind(string type, string expected)
    {
        var document = new byte[5001];
        "%PDF Anna Berg"u8.CopyTo(document);
        var run = Run.Of(Run.Instance("1.2.840.10008.5.1.4.1.1.104.1").AddBytes(new Tag(0x0042_0011), Vr.OB, document)
            .Add(new Tag(0x0042_0012), Vr.LO, type).Add(new Tag(0x0042_0015), Vr.UL, 5001));

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Text(0x0042_0011)!.ShouldStartWith(expected);
        run.Holds("Berg").ShouldBeFalse();
        var length = BitConverter.ToInt32(run.Value(0x0042_0015));
        (length + (length & 1)).ShouldBe(run.Value(0x0042_0011).Length);
    }

    [Fact]
    public void A_PDF_dummy_has_a_true_table_of_offsets()
    {
        var run = Run.Of(Run.Instance("1.2.840.10008.5.1.4.1.1.104.1").AddBytes(new Tag(0x0042_0011), Vr.OB, new byte[10]).Add(new Tag(0x0042_0012), Vr.LO, "application/pdf"));
        var pdf = System.Text.Encoding.ASCII.GetString(run.Value(0x0042_0011));
        for (var i = 1; i <= 3; i++)
        {
            pdf.IndexOf($"\n{i} 0 obj", StringComparison.Ordinal).ShouldBe(int.Parse(pdf.AsSpan(pdf.IndexOf("0000000000 65535", StringComparison.Ordinal) + (20 * i), 10)) - 1);
        }

        pdf.ShouldContain($"startxref\n{pdf.IndexOf("xref", StringComparison.Ordinal)}\n");
    }

    [Fact]
    public void The_tree_of_a_report_becomes_one_text_and_its_references()
    {
        var reference = new DataSet().Add(new Tag(0x0008_1150), Vr.UI, Run.CtImage).Add(new Tag(0x0008_1155), Vr.UI, "1.2.3.9");
        var image = new DataSet().Add(new Tag(0x0040_A010), Vr.CS, "CONTAINS").Add(new Tag(0x0040_A040), Vr.CS, "IMAGE").AddSequence(new Tag(0x0008_1199), reference);
        var text = new DataSet().Add(new Tag(0x0040_A010), Vr.CS, "CONTAINS").Add(new Tag(0x0040_A040), Vr.CS, "TEXT").Add(new Tag(0x0040_A160), Vr.UT, "Anna Berg fell");
        var run = Run.Of(Run.Instance("1.2.840.10008.5.1.4.1.1.88.11").Add(new Tag(0x0040_A040), Vr.CS, "CONTAINER").AddSequence(new Tag(0x0040_A730), text, image));

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.CountItems(0x0040_A730).ShouldBe(2);
        run.Text(0x0040_A730, 0x0040_A160).ShouldBe("REMOVED");
        run.Holds("Berg").ShouldBeFalse();
        run.Holds("1.2.3.9").ShouldBeFalse();
        run.Holds("IMAGE").ShouldBeTrue();
    }

    [Fact]
    public void Graphics_become_a_point_in_their_layer()
    {
        var label = new DataSet().Add(new Tag(0x0070_0006), Vr.ST, "Anna Berg");
        var annotation = new DataSet().Add(new Tag(0x0070_0002), Vr.CS, "LAYER1").AddSequence(new Tag(0x0070_0008), label);
        var run = Run.Of(Run.Instance("1.2.840.10008.5.1.4.1.1.11.1").AddSequence(new Tag(0x0070_0001), annotation));

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Holds("Berg").ShouldBeFalse();
        run.Text(0x0070_0001, 0x0070_0009, 0x0070_0023).ShouldBe("POINT");
    }
}
