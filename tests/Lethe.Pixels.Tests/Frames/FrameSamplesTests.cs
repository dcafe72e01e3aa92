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

    [Theory]
    [InlineData(1, true, false, -2)]
    [InlineData(1, false, false, 254)]
    [InlineData(2, false, false, 65534)]
    [InlineData(4, true, false, -2)]
    [InlineData(4, false, false, 4294967294)]
    [InlineData(4, false, true, -0.5)]
    [InlineData(8, false, true, -0.5)]
    public void Numbers_of_all_kinds_are_read(int size, bool isSigned, bool isFloat, double expected)
    {
        var samples = new FrameSamples();
        samples.Reset(2, 1, 1, size, 8 * size, isSigned, isFloat, Photometric.Monochrome2);
        samples.Bytes.Clear();
        var bytes = isFloat ? (size == 4 ? BitConverter.GetBytes(-0.5f) : BitConverter.GetBytes(-0.5)) : BitConverter.GetBytes(-2L)[..size];
        bytes.CopyTo(samples.Bytes[size..]);

        (samples.Number(0), samples.Number(1)).ShouldBe((0, expected));
    }
}
