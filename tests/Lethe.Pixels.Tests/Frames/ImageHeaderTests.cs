using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Pixels.Frames;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Frames;

public sealed class ImageHeaderTests
{
    private static DataSet Image() => new DataSet()
        .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.7")
        .Add(new Tag(0x0028_0010), Vr.US, 2)
        .Add(new Tag(0x0028_0011), Vr.US, 3)
        .Add(new Tag(0x0028_0100), Vr.US, 16)
        .AddBytes(new Tag(0x7FE0_0010), Vr.OW, new byte[12]);

    private static bool TryRead(DataSet set, out ImageDescription image, out ProblemNumber problem, string? syntax = null)
    {
        var reader = new HeaderReader();
        var options = syntax is null ? null : new WriteOptions { TransferSyntax = syntax };
        reader.Read(new MemorySource(Part10Writer.ToBytes(set, options))).ShouldBeTrue();
        return ImageHeader.TryRead(reader, out image, out problem);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(SyntaxUid.ExplicitBigEndian)]
    public void What_is_missing_is_what_readers_take(string? syntax)
    {
        TryRead(Image(), out var image, out _, syntax).ShouldBeTrue();

        image.Format.ShouldBe(new FrameFormat(3, 2, 1, 16, 16, 15, false, false, syntax is not null, false, Photometric.Monochrome2));
        (image.Frames, image.IsEncapsulated, image.FrameBits).ShouldBe((1, false, 96));
    }

    [Theory]
    [InlineData("RGB", Photometric.Rgb, 24)]
    [InlineData("YBR_FULL_422", Photometric.YbrFull422, 16)]
    [InlineData("MONOCHROME1 ", Photometric.Monochrome1, 24)]
    [InlineData("SEPIA", Photometric.Other, 24)]
    public void Colors_are_told_by_name(string text, Photometric photometric, int bits)
    {
        var set = Image().Add(new Tag(0x0028_0002), Vr.US, 3).Add(new Tag(0x0028_0004), Vr.CS, text).Add(new Tag(0x0028_0006), Vr.US, 1)
            .Add(new Tag(0x0028_0008), Vr.IS, 7).Add(new Tag(0x0028_0100), Vr.US, 8);

        TryRead(set, out var image, out _).ShouldBeTrue();

        (image.Format.Photometric, image.Format.Components, image.Format.IsPlanar, image.Frames).ShouldBe((photometric, 3, true, 7));
        image.FrameBits.ShouldBe(bits * 6);
    }

    [Theory]
    [InlineData(0x0028_0010, 0)]
    [InlineData(0x0028_0011, 0)]
    [InlineData(0x0028_0002, 5)]
    [InlineData(0x0028_0002, 0)]
    [InlineData(0x0028_0100, 12)]
    [InlineData(0x0028_0100, 64)]
    [InlineData(0x0028_0101, 17)]
    [InlineData(0x0028_0101, 0)]
    [InlineData(0x0028_0102, 16)]
    public void Numbers_that_make_no_sense_are_no_description(uint tag, int value)
    {
        TryRead(Image().Add(new Tag(tag), Vr.US, value), out _, out var problem).ShouldBeFalse();

        problem.ShouldBe(ProblemNumber.PixelsNotDescribed);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("many")]
    [InlineData("99999999999")]
    public void Frames_have_to_be_counted(string frames) =>
        TryRead(Image().Add(new Tag(0x0028_0008), Vr.IS, frames), out _, out _).ShouldBeFalse();

    [Fact]
    public void Floating_point_numbers_are_told_by_their_element_and_two_elements_are_no_description()
    {
        var numbers = new DataSet().Add(new Tag(0x0028_0010), Vr.US, 1).Add(new Tag(0x0028_0011), Vr.US, 1).AddBytes(new Tag(0x7FE0_0009), Vr.OD, new byte[8]);

        TryRead(numbers, out var image, out _).ShouldBeTrue();
        (image.Format.IsFloat, image.Format.BitsAllocated).ShouldBe((true, 64));

        TryRead(numbers.AddBytes(new Tag(0x7FE0_0010), Vr.OW, new byte[8]), out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_is_described_without_pixels() =>
        TryRead(new DataSet().Add(new Tag(0x0028_0010), Vr.US, 1), out _, out _).ShouldBeFalse();
}
