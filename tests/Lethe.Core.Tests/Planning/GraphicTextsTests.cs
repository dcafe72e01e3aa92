using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Planning;

/// <summary>PS3.15 E.3.3: texts of presentation states are cleaned where they stand, and nowhere else.</summary>
public class GraphicTextsTests
{
    private const string Presentation = "1.2.840.10008.5.1.4.1.1.11.1";
    private const uint Annotations = 0x0070_0001;
    private const uint Texts = 0x0070_0008;
    private const uint Text = 0x0070_0006;

    [Fact]
    public void Harmless_words_and_geometry_stay()
    {
        var run = Clean(Presented("CHEST"));

        run.Text(Annotations, Texts, Text).ShouldBe("CHEST");
        run.Text(Annotations, Texts, 0x0070_0004).ShouldBe("PIXEL");
        run.Value(Annotations, Texts, 0x0070_0014).Length.ShouldBe(8);
        run.Text(Annotations, 0x0070_0009, 0x0070_0023).ShouldBe("POLYLINE");
        run.Value(Annotations, 0x0070_0009, 0x0070_0022).Length.ShouldBe(16);
        run.Text(Annotations, 0x0070_0209, 0x0070_0287, 0x0070_0289).ShouldBe("CHEST");
        run.Text(0x0070_0060, 0x0070_0068).ShouldBe("CHEST");
        run.Text(0x0070_0234, 0x0070_0207).ShouldBe("CHEST");
        run.Text(0x0070_0234, 0x0070_0208).ShouldBe("CHEST");
    }

    [Fact]
    public void Names_go_and_the_object_stays_valid()
    {
        var run = Clean(Presented("Berg"));

        run.Text(Annotations, Texts, Text).ShouldBe("REMOVED", "it is of Type 1");
        run.Holds("Berg").ShouldBeFalse();
    }

    [Fact]
    public void Without_the_option_nothing_of_the_annotation_stays()
    {
        var run = Run.Of(Presented("CHEST"));

        run.Holds("CHEST").ShouldBeFalse();
        run.Text(Annotations, 0x0070_0009, 0x0070_0023).ShouldBe("POINT");
    }

    [Fact]
    public void Elsewhere_the_row_holds()
    {
        var run = Clean(Run.Instance().AddSequence(new Tag(0x0008_9215), new DataSet().Add(new Tag(Text), Vr.ST, "CHEST")));

        run.Has(0x0008_9215).ShouldBeTrue();
        run.Text(0x0008_9215, Text).ShouldNotBe("CHEST");
    }

    [Fact]
    public void A_rule_of_the_profile_is_stronger()
    {
        var rule = new ProfileRule(AttributeSelector.ForTag(new Tag(Text)), new RuleAction(RuleVerb.Dummy), null, default);
        var profile = Profile.Basic.With([ConfidentialityOption.CleanGraphics]) with { Rules = [rule] };

        Run.Of(Presented("CHEST"), null, profile).Text(Annotations, Texts, Text).ShouldBe("REMOVED");
    }

    private static Run Clean(DataSet set) => Run.Of(set, ConfidentialityOption.CleanGraphics);

    private static DataSet Presented(string text) => Run.Instance(Presentation)
        .AddSequence(new Tag(Annotations), new DataSet()
            .Add(new Tag(0x0070_0002), Vr.CS, "LAYER1")
            .AddSequence(new Tag(Texts), new DataSet()
                .Add(new Tag(0x0070_0004), Vr.CS, "PIXEL").Add(new Tag(Text), Vr.ST, text).AddBytes(new Tag(0x0070_0014), Vr.FL, new byte[8]).Add(new Tag(0x0070_0015), Vr.CS, "Y"))
            .AddSequence(new Tag(0x0070_0009), new DataSet()
                .Add(new Tag(0x0070_0005), Vr.CS, "PIXEL").Add(new Tag(0x0070_0020), Vr.US, 2).Add(new Tag(0x0070_0021), Vr.US, 2)
                .AddBytes(new Tag(0x0070_0022), Vr.FL, new byte[16]).Add(new Tag(0x0070_0023), Vr.CS, "POLYLINE"))
            .AddSequence(new Tag(0x0070_0209), new DataSet()
                .AddSequence(new Tag(0x0070_0287), new DataSet().Add(new Tag(0x0070_0289), Vr.SH, text))))
        .AddSequence(new Tag(0x0070_0060), new DataSet().Add(new Tag(0x0070_0002), Vr.CS, "LAYER1").Add(new Tag(0x0070_0062), Vr.IS, "1").Add(new Tag(0x0070_0068), Vr.LO, text))
        .AddSequence(new Tag(0x0070_0234), new DataSet().Add(new Tag(0x0070_0207), Vr.LO, text).Add(new Tag(0x0070_0208), Vr.ST, text));
}
