using Lethe.Codestreams;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Codestreams;

public class JpegScanTests
{
    private const string Start = "FFD8";
    private const string Scan = "FFDA0008010100003F00" + "12FF00FFD0347F";
    private const string End = "FFD9";

    [Theory]
    [InlineData("FFFE0007" + "4265726721", 6, 5)]
    [InlineData("FFE10008" + "45786966004A", 6, 6)]
    [InlineData("FFFFFE0004" + "4142", 7, 2)]
    public void Texts_are_blanked(string segment, int start, int length) =>
        Blanks(Start + segment + Scan + End).ShouldBe([new ByteRange(start, length)]);

    [Fact]
    public void A_comment_between_two_scans_is_found() =>
        Blanks(Start + Scan + "FFFE00044142" + Scan + End).ShouldBe([new ByteRange(2 + (Scan.Length / 2) + 4, 2)]);

    [Theory]
    [InlineData("FFE00010" + "4A464946000101000001000100" + "00")]
    [InlineData("FFEE000E" + "41646F626500640000000001")]
    [InlineData("FFE80007" + "6D72667801")]
    public void What_decoders_use_stays(string segment) => Blanks(Start + segment + Scan + End).ShouldBeEmpty();

    [Fact]
    public void A_thumbnail_behind_JFIF_is_blanked() =>
        Blanks(Start + "FFE00013" + "4A46494600010100000100010101" + "AABBCC" + Scan + End).ShouldBe([new ByteRange(20, 3)]);

    [Theory]
    [InlineData("FFC0000F" + "080001000101011100" + "42657267", 15)]
    [InlineData("FFDA000C" + "010100003F00" + "42657267" + "12", 12)]
    public void What_headers_of_frames_and_scans_do_not_need_is_blanked(string segment, int start) =>
        Blanks(Start + segment + Scan + End).ShouldBe([new ByteRange(start, 4)]);

    [Fact]
    public void A_reserved_marker_is_not_followed() =>
        new JpegScan().TryScan(Convert.FromHexString(Start + "FFF0000642657267" + Scan + End), []).ShouldBeFalse();

    [Fact]
    public void The_name_of_a_known_encoder_stays()
    {
        var name = Convert.ToHexString("LEAD Technologies Inc. V1.01"u8);
        Blanks(Start + "FFFE001E" + name + Scan + End).ShouldBeEmpty();
    }

    [Fact]
    public void What_follows_the_end_is_blanked() =>
        Blanks(Start + Scan + End + "414243").ShouldBe([new ByteRange(4 + (Scan.Length / 2), 3)]);

    [Theory]
    [InlineData("00")]
    [InlineData("41")]
    [InlineData("0000000000")]
    public void Padding_behind_the_end_stays(string pad) => Blanks(Start + Scan + End + pad).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("00FFD8FF")]
    [InlineData(Start + Scan)]
    [InlineData(Start + "FFFE0001")]
    [InlineData(Start + "FFFE0009" + "41")]
    [InlineData(Start + "AB" + Scan + End)]
    [InlineData(Start + "FFFF")]
    public void A_damaged_stream_is_not_followed(string hex) =>
        new JpegScan().TryScan(Convert.FromHexString(hex), []).ShouldBeFalse();

    [Fact]
    public void No_prefix_of_a_stream_makes_the_scan_fail_otherwise()
    {
        var frame = Convert.FromHexString(Start + "FFFE00074265726721" + Scan + End);
        for (var length = 0; length < frame.Length; length++)
        {
            new JpegScan().TryScan(frame.AsSpan(0, length), []).ShouldBeFalse($"{length} bytes");
        }
    }

    private static List<ByteRange> Blanks(string hex)
    {
        var blanks = new List<ByteRange>();
        new JpegScan().TryScan(Convert.FromHexString(hex), blanks).ShouldBeTrue();
        return blanks;
    }
}
