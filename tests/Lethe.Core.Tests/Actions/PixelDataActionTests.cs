using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class PixelDataActionTests
{
    private const uint PixelData = 0x7FE0_0010;

    [Theory]
    [InlineData(PixelData, Vr.OW)]
    [InlineData(0x7FE0_0008u, Vr.OF)]
    [InlineData(0x7FE0_0009u, Vr.OD)]
    public void Pixels_stay_as_they_are(uint tag, Vr vr)
    {
        byte[] pixels = [1, 2, 3, 4, 5, 6, 7, 8];
        var run = Run.Of(Run.Instance().AddBytes(new Tag(tag), vr, pixels));
        run.Value(tag).ShouldBe(pixels);
        run.Report.HasPixels.ShouldBeTrue();
    }

    [Fact]
    public void Nested_pixels_go()
    {
        var item = new DataSet().Add(new Tag(0x0020_000E), Vr.UI, "1.2").AddBytes(new Tag(PixelData), Vr.OW, new byte[8]);
        Run.Of(Run.Instance().AddSequence(new Tag(0x0008_1115), item)).Has(0x0008_1115, PixelData).ShouldBeFalse();
    }

    [Fact]
    public void Pixels_by_name_that_are_text_end_the_instance()
    {
        var run = Run.Of(Run.Instance().AddRaw(new Tag(PixelData), Vr.LT, "Anna Berg "u8.ToArray()));
        run.Outcome.ShouldBe(Outcome.Quarantined);
    }
}
