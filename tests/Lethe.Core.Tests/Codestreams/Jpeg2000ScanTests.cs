using Lethe.Codestreams;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Codestreams;

public class Jpeg2000ScanTests
{
    private const string Start = "FF4F" + "FF51000401AA"; // SOC and a SIZ that is too short for a decoder but not for the scan
    private const string End = "FFD9";

    [Fact]
    public void A_comment_in_the_main_header_is_blanked_behind_its_registration() =>
        Blanks(Start + Comment("Berg^A") + Part("0102") + End).ShouldBe([new ByteRange(14, 6)]);

    [Fact]
    public void A_comment_in_a_tile_part_is_blanked() =>
        Blanks(Start + Part("0102", Comment("Berg")) + End).ShouldBe([new ByteRange(26, 4)]);

    [Theory]
    [InlineData("Created by OpenJPEG version 2.5.0")]
    [InlineData("Kakadu-v7.10")]
    [InlineData("OpenJPH Ver 0.9.0.")]
    public void The_name_of_a_known_encoder_stays(string name) =>
        Blanks(Start + Comment(name) + Part("0102") + End).ShouldBeEmpty();

    [Theory]
    [InlineData("Kakadu-v7.10 for Anna Berg")]
    [InlineData("Created by OpenJPEG version 19700101123456789")]
    [InlineData("Somebody's encoder")]
    public void What_only_begins_like_an_encoder_is_blanked(string name) =>
        Blanks(Start + Comment(name) + Part("0102") + End).ShouldBe([new ByteRange(14, name.Length)]);

    [Fact]
    public void Every_tile_part_is_followed_by_its_length() =>
        Blanks(Start + Part("FFD94142") + Part("03", Comment("Berg")) + End).Count.ShouldBe(1);

    [Fact]
    public void A_last_part_of_length_zero_reaches_to_the_end_of_the_codestream() =>
        Blanks(Start + "FF90000A0000000000000001" + "FF93" + "0102" + End + "4142").ShouldBe([new ByteRange(26, 2)]);

    [Fact]
    public void Boxes_round_the_codestream_are_blanked_but_for_those_that_decoders_use()
    {
        var signature = "0000000C6A5020200D0A870A";
        var header = "000000286A703268" + "0000000F636F6C72" + "01000000000010" + "0000000C786D6C20" + "42657267" + "4265726742";
        var xml = "0000000C786D6C20" + "42657267";
        var stream = Start + Part("0102") + End;
        var box = $"{8 + (stream.Length / 2):X8}" + "6A703263" + stream;

        Blanks(signature + header + xml + box).ShouldBe([new ByteRange(43, 4), new ByteRange(47, 5), new ByteRange(60, 4)]);
    }

    [Fact]
    public void What_follows_the_end_is_blanked() =>
        Blanks(Start + Part("0102") + End + "414243").Single().Length.ShouldBe(3);

    [Theory]
    [InlineData("")]
    [InlineData("FF4E")]
    [InlineData(Start)]
    [InlineData(Start + "FF640003")]
    [InlineData(Start + "FF93" + End)]
    [InlineData(Start + "00FF" + End)]
    [InlineData("0000000C6A5020200D0A870A" + "00000001786D6C20")]
    [InlineData("0000000C6A5020200D0A870A" + "0000000C786D6C2042657267")]
    public void A_damaged_stream_is_not_followed(string hex) =>
        new Jpeg2000Scan().TryScan(Convert.FromHexString(hex), []).ShouldBeFalse();

    [Theory]
    [InlineData("0000000C")]
    [InlineData("00000001")]
    [InlineData("0000000D")]
    public void A_tile_part_that_ends_before_its_data_does_not_lead_backwards(string length) =>
        new Jpeg2000Scan().TryScan(Convert.FromHexString(Start + "FF90000A0000" + length + "0001" + "FF93" + "0102" + End), []).ShouldBeFalse();

    [Fact]
    public void An_end_inside_a_comment_is_not_that_of_an_open_tile_part()
    {
        var blanks = new List<ByteRange>();
        var comment = "FF640008" + "0001" + "FFD94142";
        new Jpeg2000Scan().TryScan(Convert.FromHexString(Start + comment + "FF90000A0000000000000001" + "FF93" + "0102"), blanks).ShouldBeFalse();
        blanks.ShouldBe([new ByteRange(14, 4)]);
    }

    private static string Comment(string text) => $"FF64{text.Length + 4:X4}0001" + Convert.ToHexString(System.Text.Encoding.Latin1.GetBytes(text));

    private static string Part(string data, string header = "") =>
        $"FF90000A0000{14 + ((data.Length + header.Length) / 2):X8}0001" + header + "FF93" + data;

    private static List<ByteRange> Blanks(string hex)
    {
        var blanks = new List<ByteRange>();
        new Jpeg2000Scan().TryScan(Convert.FromHexString(hex), blanks).ShouldBeTrue();
        return blanks;
    }
}
