using Lethe.Dicom.Elements;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class EmbeddedOverlayTests
{
    [Theory]
    [InlineData(11, Outcome.Deidentified)]
    [InlineData(3, Outcome.Quarantined)]
    public void Overlay_bits_are_cleared_or_the_file_does_not_get_out(int highBit, Outcome expected) =>
        Run.Of(Run.Instance()
            .Add(new Tag(0x0028_0100), Vr.US, 16)
            .Add(new Tag(0x0028_0101), Vr.US, 12)
            .Add(new Tag(0x0028_0102), Vr.US, highBit)
            .Add(new Tag(0x0028_0103), Vr.US, 0)
            .Add(new Tag(0x6000_0100), Vr.US, 16)
            .AddBytes(new Tag(0x7FE0_0010), Vr.OW, new byte[] { 0xFF, 0xFF })).Outcome.ShouldBe(expected);
}
