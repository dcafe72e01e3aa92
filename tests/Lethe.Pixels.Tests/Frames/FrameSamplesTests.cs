using Lethe.Pixels.Frames;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Frames;

public sealed class FrameSamplesTests
{
    [Fact]
    public void Samples_are_read_by_place_and_sign()
    {
        var samples = new FrameSamples();
        samples.Reset(2, 1, 1, 2, 16, isSigned: true, isFloat: false, Photometric.Monochrome2);
        samples.Bytes.Length.ShouldBe(4);
        ((byte[])[0xFE, 0xFF, 0x01, 0x02]).CopyTo(samples.Bytes);

        (samples.Sample(0, 0, 0), samples.Sample(1, 0, 0)).ShouldBe((-2, 0x201));
        Should.Throw<OverflowException>(() => samples.Reset(65535, 65535, 3, 2, 16, false, false, Photometric.Rgb));
    }
}
