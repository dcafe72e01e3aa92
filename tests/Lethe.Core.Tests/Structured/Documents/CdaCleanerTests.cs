using System.Text;
using System.Xml.Linq;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Structured.Documents;

/// <summary>R105: a CDA document is cleaned with Clean Structured Content, on a closed list.</summary>
public class CdaCleanerTests
{
    private const ConfidentialityOption Structured = ConfidentialityOption.CleanStructuredContent;
    private static readonly XNamespace Cda = "urn:hl7-org:v3";

    [Fact]
    public void A_report_keeps_what_radiologists_read()
    {
        var run = Run.Of(CdaSample.Encapsulate(CdaSample.Report), Structured);
        var root = Parse(run);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        root.Descendants(Cda + "paragraph").Single().Value.ShouldContain("Nodule of 8 mm in the left upper lobe");
        root.Descendants(Cda + "td").First().Value.ShouldBe("normal");
        ((string?)root.Descendants(Cda + "th").Single().Attribute("colspan")).ShouldBe("2");
        ((string?)root.Element(Cda + "code")!.Attribute("code")).ShouldBe("18748-4");
        ((string?)root.Descendants(Cda + "value").Single().Attribute("value")).ShouldBe("8.2");
        root.Descendants(Cda + "title").Last().Value.ShouldBe("Findings");
        ((string?)root.Elements(Cda + "templateId").Single().Attribute("extension")).ShouldBe("2015-08-01");
    }

    [Fact]
    public void A_report_loses_who_it_is_about()
    {
        var run = Run.Of(CdaSample.Encapsulate(CdaSample.Report), Structured);
        var text = Document(run);

        foreach (var secret in (string[])["Zqwerty", "Berg", "Anna", "4711", "32473", "2019", "1950", "555123"])
        {
            text.ShouldNotContain(secret, Case.Insensitive);
        }
    }

    [Fact]
    public void People_are_replaced_where_the_schema_demands_them()
    {
        var run = Run.Of(CdaSample.Encapsulate(CdaSample.Report), Structured);
        var root = Parse(run);

        ((string?)root.Element(Cda + "recordTarget")!.Descendants(Cda + "id").Single().Attribute("extension")).ShouldBe(run.Text(0x0010_0020));
        root.Elements(Cda + "author").Count().ShouldBe(1);
        root.Descendants(Cda + "author").Count().ShouldBe(1, "statements name no author");
        root.Elements(Cda + "custodian").Count().ShouldBe(1);
        root.Elements(Cda + "participant").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(ConfidentialityOption.RetainLongitudinalFullDates, "20190314101112+0100")]
    public void Times_follow_the_date_options(ConfidentialityOption? option, string? expected)
    {
        var run = option is { } dates ? Run.Of(CdaSample.Encapsulate(CdaSample.Report), Structured, dates) : Run.Of(CdaSample.Encapsulate(CdaSample.Report), Structured);
        var time = Parse(run).Element(Cda + "effectiveTime")!;

        ((string?)time.Attribute("value")).ShouldBe(expected);
        ((string?)time.Attribute("nullFlavor")).ShouldBe(expected is null ? "MSK" : null);
    }

    [Fact]
    public void Times_move_with_the_dates_of_the_header()
    {
        var run = Run.Of(CdaSample.Encapsulate(CdaSample.Report).Add(new Tag(0x0008_0020), Vr.DA, "20190314"), Structured, ConfidentialityOption.RetainLongitudinalModifiedDates);
        var low = (string?)Parse(run).Descendants(Cda + "low").Single().Attribute("value");

        run.Outcome.ShouldBe(Outcome.Deidentified);
        low.ShouldBe(run.Text(0x0008_0020));
        low.ShouldNotBe("20190314");
    }

    [Fact]
    public void Identifiers_become_new_ones_and_the_same_become_the_same()
    {
        var root = Parse(Run.Of(
            CdaSample.Encapsulate(CdaSample.WithSection("<id root=\"1.2.3\" extension=\"A\"/><id root=\"1.2.3\" extension=\"A\"/><id root=\"1.2.3\" extension=\"B\"/><id nullFlavor=\"NI\"/>")),
            Structured));
        var ids = root.Descendants(Cda + "id").Select(id => (string?)id.Attribute("root")).ToList();

        ids[0]!.ShouldStartWith("2.25.");
        ids[1].ShouldBe(ids[0]);
        ids[2].ShouldNotBe(ids[0]);
        ids[3].ShouldBeNull();
    }

    [Fact]
    public void The_stated_length_is_that_of_the_cleaned_document()
    {
        var run = Run.Of(CdaSample.Encapsulate(CdaSample.Report), Structured);

        BitConverter.ToInt32(run.Value(0x0042_0015)).ShouldBe(run.Value(0x0042_0011).AsSpan().TrimEnd((byte)0).Length);
    }

    [Fact]
    public void The_output_is_the_same_each_time_and_cleaning_it_again_changes_nothing()
    {
        var first = Run.Of(CdaSample.Encapsulate(CdaSample.Report), Structured);
        var second = Run.Of(CdaSample.Encapsulate(CdaSample.Report), Structured);
        var again = Run.Of(first.Bytes, Profile.Basic.With([Structured]));

        second.Bytes.ShouldBe(first.Bytes);
        again.Value(0x0042_0011).ShouldBe(first.Value(0x0042_0011));
    }

    [Theory]
    [InlineData("not XML")]
    [InlineData("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>Zqwerty</title>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"Zqwerty\">]><ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>&e;</title></ClinicalDocument>")]
    [InlineData("<ClinicalDocument><title>CHEST Zqwerty</title></ClinicalDocument>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"x-zqwerty\"?><ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>")]
    public void What_cannot_be_read_is_replaced(string document)
    {
        var run = Run.Of(CdaSample.Encapsulate(document), Structured);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        Document(run).ShouldBe("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>\n");
    }

    [Fact]
    public void A_document_too_deep_is_replaced()
    {
        var run = Run.Of(CdaSample.Encapsulate(CdaSample.WithSection(string.Concat(Enumerable.Repeat("<component><section>", 40)) + string.Concat(Enumerable.Repeat("</section></component>", 40)))), Structured);

        Parse(run).HasElements.ShouldBeFalse();
    }

    [Fact]
    public void A_long_document_is_cleaned_too()
    {
        var long_ = CdaSample.WithSection("<text>" + string.Concat(Enumerable.Repeat("<paragraph>CHEST Zqwerty</paragraph>", 20_000)) + "</text>");
        var run = Run.Of(CdaSample.Encapsulate(long_), Structured);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        Parse(run).Descendants(Cda + "paragraph").Count().ShouldBe(20_000);
        Document(run).ShouldNotContain("Zqwerty");
    }

    [Fact]
    public void UTF16_is_read_and_UTF8_written()
    {
        var run = Run.Of(CdaSample.Encapsulate([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(CdaSample.Report.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))]), Structured);

        Document(run).ShouldStartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        Document(run).ShouldContain("Nodule of 8 mm");
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("model/stl")]
    public void Other_documents_are_replaced(string mediaType)
    {
        var run = Run.Of(CdaSample.Encapsulate(Encoding.UTF8.GetBytes(CdaSample.Report), mediaType), Structured);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Holds("Nodule").ShouldBeFalse();
    }

    [Fact]
    public void Without_the_option_the_document_is_replaced() => Run.Of(CdaSample.Encapsulate(CdaSample.Report)).Holds("Nodule").ShouldBeFalse();

    private static string Document(Run run)
    {
        // A long value is not in the header buffer as a whole.
        var file = Encoding.UTF8.GetString(run.Bytes);
        var start = file.IndexOf("<?xml", StringComparison.Ordinal);
        return file[start..(file.LastIndexOf(">\n", StringComparison.Ordinal) + 2)];
    }

    private static XElement Parse(Run run) => XDocument.Parse(Document(run)).Root!;
}
