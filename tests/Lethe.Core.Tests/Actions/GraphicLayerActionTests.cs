using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Standard;
using Lethe.Tests.Graphics;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

/// <summary>PS3.3 C.10.7: names join annotations, overlays and layers.</summary>
public class GraphicLayerActionTests
{
    private const string Presentation = "1.2.840.10008.5.1.4.1.1.11.1";
    private const uint Layers = 0x0070_0060;
    private const uint Annotations = 0x0070_0001;
    private const uint Layer = 0x0070_0002;

    [Theory]
    [InlineData("LAYER1")]
    [InlineData("LAYER")]
    [InlineData("ANNOTATION_12")]
    [InlineData("GRAPHIC LAYER")]
    [InlineData("ROI 3")]
    public void Names_that_programs_give_stay(string name) => Clean(name).Text(Layers, Layer).ShouldBe(name);

    [Theory]
    [InlineData("BERG")]
    [InlineData("DR BERG")]
    [InlineData("LAYER4711")]
    [InlineData("4711")]
    [InlineData("TEXT BERG")]
    [InlineData("berg")]
    public void Other_names_become_the_same_code_everywhere(string name)
    {
        var run = Clean(name);
        var code = run.Text(Layers, Layer);

        code.ShouldNotBeNull().Length.ShouldBe(16);
        code.ShouldNotContain(name);
        run.Text(Annotations, Layer).ShouldBe(code);
        run.Text(0x6000_1001).ShouldBe(code);
        Run.Of(Presented(name)).Text(Layers, Layer).ShouldBe(code, "with and without the option");
    }

    [Fact]
    public void Different_names_become_different_codes() => Clean("BERG").Text(Layers, Layer).ShouldNotBe(Clean("TAL").Text(Layers, Layer));

    private static Run Clean(string name) => Run.Of(Presented(name), ConfidentialityOption.CleanGraphics);

    private static DataSet Presented(string name)
    {
        var canvas = new Canvas(64, 64).Line(2, 2, 50, 50);
        return Run.Instance(Presentation)
            .AddSequence(new Tag(Annotations), new DataSet().Add(new Tag(Layer), Vr.CS, name))
            .AddSequence(new Tag(Layers), new DataSet().Add(new Tag(Layer), Vr.CS, name).Add(new Tag(0x0070_0062), Vr.IS, "1"))
            .Add(new Tag(0x6000_0010), Vr.US, 64).Add(new Tag(0x6000_0011), Vr.US, 64).Add(new Tag(0x6000_0040), Vr.CS, "G").Add(new Tag(0x6000_0050), Vr.SS, 1, 1)
            .Add(new Tag(0x6000_0100), Vr.US, 1).Add(new Tag(0x6000_0102), Vr.US, 0).Add(new Tag(0x6000_1001), Vr.CS, name)
            .AddBytes(new Tag(0x6000_3000), Vr.OW, canvas.Packed());
    }
}
