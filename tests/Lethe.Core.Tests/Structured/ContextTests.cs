using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Structured;

/// <summary>Content items outside of reports: acquisition context, specimen preparation, waveform annotations.</summary>
public class ContextTests
{
    private const ConfidentialityOption Structured = ConfidentialityOption.CleanStructuredContent;
    private const uint AcquisitionContext = 0x0040_0555;
    private const uint Annotations = 0x0040_B020;
    private const uint Note = 0x0070_0006;

    [Fact]
    public void Acquisition_context_keeps_codes_and_numbers()
    {
        var position = new DataSet().Add(new Tag(0x0040_A040), Vr.CS, "CODE").AddSequence(new Tag(0x0040_A043), Items.Code("106233006", "SCT", "Topographical modifier"))
            .WithCode(Items.Code("255549009", "SCT", "Anterior"));
        var dose = new DataSet().Add(new Tag(0x0040_A040), Vr.CS, "NUMERIC").AddSequence(new Tag(0x0040_A043), Items.Code("122091", "DCM", "Volume administered"))
            .AddSequence(new Tag(0x0040_08EA), Items.Code("mL", "UCUM", "ml")).Add(new Tag(Items.Number), Vr.DS, "80");
        var age = new DataSet().Add(new Tag(0x0040_A040), Vr.CS, "NUMERIC").AddSequence(new Tag(0x0040_A043), Items.Code("121033", "DCM", "Subject Age"))
            .AddSequence(new Tag(0x0040_08EA), Items.Code("a", "UCUM", "year")).Add(new Tag(Items.Number), Vr.DS, "103");
        var note = new DataSet().AddSequence(new Tag(0x0040_A043), Items.Code("122083", "DCM", "Drug administered")).WithText("Zqwerty");
        var run = Run.Of(Run.Instance().AddSequence(new Tag(AcquisitionContext), position, dose, age, note), Structured, ConfidentialityOption.RetainPatientCharacteristics);
        var items = run.ItemsOf(run.Find(AcquisitionContext));

        run.Outcome.ShouldBe(Outcome.Deidentified);
        items.Count.ShouldBe(4);
        run.In(items[0], Items.Coded, 0x0008_0104).ShouldBe("Anterior");
        run.In(items[1], Items.Number).ShouldBe("80");
        run.In(items[2], Items.Number).ShouldBe("90");
        run.In(items[3], Items.Text).ShouldBe("REMOVED");
    }

    [Fact]
    public void Context_items_that_the_table_removes_go()
    {
        var age = new DataSet().Add(new Tag(0x0040_A040), Vr.CS, "NUMERIC").AddSequence(new Tag(0x0040_A043), Items.Code("121033", "DCM", "Subject Age")).Add(new Tag(Items.Number), Vr.DS, "47");
        var kept = new DataSet().Add(new Tag(0x0040_A040), Vr.CS, "NUMERIC").AddSequence(new Tag(0x0040_A043), Items.Code("122091", "DCM", "Volume")).Add(new Tag(Items.Number), Vr.DS, "80");
        var run = Run.Of(Run.Instance().AddSequence(new Tag(AcquisitionContext), age, kept), Structured);

        run.CountItems(AcquisitionContext).ShouldBe(1);
        run.Text(AcquisitionContext, Items.Number).ShouldBe("80");
    }

    [Fact]
    public void Steps_of_a_preparation_keep_their_codes()
    {
        var step = new DataSet().AddSequence(
            new Tag(0x0040_0612),
            Items.Item("TEXT", "121041", "DCM").WithText("Zqwerty 1"),
            Items.Item("CODE", "111701", "DCM").WithCode(Items.Code("17636008", "SCT", "Specimen collection")),
            Items.Item("DATETIME", "111702", "DCM").WithDateTime("20190314"));
        var description = new DataSet().Add(new Tag(0x0040_0551), Vr.LO, "S-1").AddSequence(new Tag(0x0040_0610), step);
        var run = Run.Of(Run.Instance("1.2.840.10008.5.1.4.1.1.77.1.6").AddSequence(new Tag(0x0040_0560), description), Structured);
        var items = run.ItemsOf(run.Find(0x0040_0560, 0x0040_0610, 0x0040_0612));

        run.Outcome.ShouldBe(Outcome.Deidentified);
        items.Count.ShouldBe(3, "the items of a step are demanded");
        run.In(items[0], Items.Text).ShouldBe("REMOVED");
        run.In(items[1], Items.Coded, 0x0008_0104).ShouldBe("Specimen collection");
        run.In(items[2], Items.DateTime).ShouldBe("19000101000000");
    }

    [Fact]
    public void Annotations_keep_measurements_and_lose_names()
    {
        var interval = new DataSet().AddSequence(new Tag(0x0040_A043), Items.Code("8634-8", "LN", "QRS interval")).AddSequence(new Tag(0x0040_08EA), Items.Code("ms", "UCUM", "ms"))
            .Add(new Tag(Items.Number), Vr.DS, "92").Add(new Tag(0x0040_A0B0), Vr.US, 1, 0).Add(new Tag(0x0040_A180), Vr.US, 3);
        var note = new DataSet().Add(new Tag(Note), Vr.ST, "Normal sinus rhythm, seen by Dr. Zqwerty").Add(new Tag(0x0040_A0B0), Vr.US, 1, 0).Add(new Tag(0x0040_A132), Vr.UL, 413);
        var name = new DataSet().Add(new Tag(Note), Vr.ST, "Zqwerty").Add(new Tag(0x0040_A0B0), Vr.US, 1, 0);
        var run = Run.Of(Run.Instance(Items.TwelveLeadEcg).AddSequence(new Tag(Annotations), interval, note, name), Structured);
        var items = run.ItemsOf(run.Find(Annotations));

        run.Outcome.ShouldBe(Outcome.Deidentified);
        items.Count.ShouldBe(3);
        run.In(items[0], Items.Number).ShouldBe("92");
        run.HasIn(items[0], 0x0040_A180).ShouldBeTrue();
        run.In(items[1], Note)!.ShouldContain("sinus");
        run.HasIn(items[1], 0x0040_A132).ShouldBeTrue();
        run.In(items[2], Note).ShouldBe("REMOVED");
        run.Holds("Zqwerty").ShouldBeFalse();
    }

    [Theory]
    [InlineData("Lead II", "Lead II")]
    [InlineData("aVR", "aVR")]
    [InlineData("V4R", "V4R")]
    [InlineData("II Zqwerty", null)]
    public void Labels_of_channels_stay_if_they_name_a_lead(string label, string? expected)
    {
        var channel = new DataSet().Add(new Tag(0x003A_0203), Vr.SH, label).AddSequence(new Tag(0x003A_0208), Items.Code("2:1", "MDC", "Lead"));
        var set = Run.Instance(Items.TwelveLeadEcg).AddSequence(new Tag(0x5400_0100), new DataSet().AddSequence(new Tag(0x003A_0200), channel));

        Run.Of(set, Structured).Text(0x5400_0100, 0x003A_0200, 0x003A_0203).ShouldBe(expected);
        Run.Of(set).Has(0x5400_0100, 0x003A_0200, 0x003A_0203).ShouldBeFalse("X without the option");
    }
}
