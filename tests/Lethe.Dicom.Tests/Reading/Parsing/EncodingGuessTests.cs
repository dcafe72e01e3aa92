using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Reading;

public class EncodingGuessTests
{
    [Theory]
    [InlineData("08000500 4353 0A00", true, false)]
    [InlineData("00080005 4353 000A", true, true)]
    public void A_VR_makes_it_sure(string hex, bool isExplicit, bool isBig)
    {
        EncodingGuess.TryGuess(Files.Bytes(hex), 100, out var encoding, out var sure).ShouldBeTrue();
        encoding.ShouldBe(new StreamEncoding(isExplicit, isBig));
        sure.ShouldBeTrue();
    }

    [Fact]
    public void Without_VR_it_is_implicit_little_endian_if_the_length_fits()
    {
        EncodingGuess.TryGuess(Files.Bytes("08000500 0A000000"), 18, out var encoding, out var sure).ShouldBeTrue();
        encoding.ShouldBe(StreamEncoding.ImplicitLittle);
        sure.ShouldBeFalse();
        EncodingGuess.TryGuess(Files.Bytes("08000500 0A000000"), 17, out _, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("FFD8FFE000104A46")]
    [InlineData("504B030414000000")]
    [InlineData("0000000000000000")]
    [InlineData("4465617220636F6C")]
    [InlineData("080005004353")]
    public void Other_files_are_no_data_set(string hex) =>
        EncodingGuess.TryGuess(Convert.FromHexString(hex), 1_000_000, out _, out _).ShouldBeFalse();

    [Fact]
    public void What_is_declared_is_contradicted_only_by_what_cannot_be_it()
    {
        EncodingGuess.Contradicts(Files.Bytes("08000500 4353 0A00"), 100, StreamEncoding.ImplicitLittle, out var found).ShouldBeTrue();
        found.ShouldBe(StreamEncoding.ExplicitLittle);
        EncodingGuess.Contradicts(Files.Bytes("08000500 0A000000"), 100, StreamEncoding.ExplicitLittle, out _).ShouldBeTrue();
        EncodingGuess.Contradicts(Files.Bytes("08000500 4353 0A00"), 100, StreamEncoding.ExplicitLittle, out _).ShouldBeFalse();

        // An implicit length whose two low bytes read like a VR.
        EncodingGuess.Contradicts(Files.Bytes("08000500 43530000"), 0x10000, StreamEncoding.ImplicitLittle, out _).ShouldBeFalse();
    }
}
