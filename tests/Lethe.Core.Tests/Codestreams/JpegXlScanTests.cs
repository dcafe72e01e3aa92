using Lethe.Codestreams;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Codestreams;

public class JpegXlScanTests
{
    private const string Signature = "0000000C4A584C200D0A870A";
    private const string Codestream = "0000000A6A786C63" + "FF0A";

    [Theory]
    [InlineData("45786966")] // Exif
    [InlineData("786D6C20")] // xml
    [InlineData("6A756D62")] // jumb
    [InlineData("62726F62")] // brob
    [InlineData("75756964")] // uuid
    [InlineData("6A627264")] // jbrd
    public void Boxes_that_decoding_does_not_need_are_blanked(string type) =>
        Blanks(Signature + "0000000C" + type + "42657267" + Codestream).ShouldBe([new ByteRange(20, 4)]);

    [Theory]
    [InlineData("66747970")] // ftyp
    [InlineData("6A786C6C")] // jxll
    [InlineData("6A786C70")] // jxlp
    public void Boxes_that_decoding_needs_stay(string type) =>
        Blanks(Signature + "0000000C" + type + "42657267" + Codestream).ShouldBeEmpty();

    [Fact]
    public void A_last_box_may_reach_to_the_end() =>
        Blanks(Signature + Codestream + "00000000786D6C20" + "426572").ShouldBe([new ByteRange(30, 3)]);

    [Fact]
    public void What_is_too_short_for_a_box_is_blanked() =>
        Blanks(Signature + Codestream + "426572").ShouldBe([new ByteRange(22, 3)]);

    [Theory]
    [InlineData("FF0A0102")]
    [InlineData("")]
    [InlineData("FFD8FFD9")]
    [InlineData(Signature + "00000007786D6C20")]
    [InlineData(Signature + "00000001786D6C20" + "0000000000000010")]
    [InlineData(Signature + "0000FFFF786D6C20")]
    public void A_damaged_container_and_a_bare_codestream_are_not_followed(string hex) =>
        new JpegXlScan().TryScan(Convert.FromHexString(hex), []).ShouldBeFalse();

    private static List<ByteRange> Blanks(string hex)
    {
        var blanks = new List<ByteRange>();
        new JpegXlScan().TryScan(Convert.FromHexString(hex), blanks).ShouldBeTrue();
        return blanks;
    }
}
