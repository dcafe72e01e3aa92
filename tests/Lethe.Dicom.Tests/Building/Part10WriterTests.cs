using System.IO.Compression;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Building;

public class Part10WriterTests
{
    private static readonly Tag Id = new(0x0010, 0x0020);
    private static readonly Tag Rows = new(0x0028, 0x0010);
    private static readonly Tag Sequence = new(0x0040, 0x0275);
    private static readonly WriteOptions Bare = new() { WithPreamble = false, WithMeta = false };

    [Fact]
    public void Explicit_little_endian_has_short_and_long_headers() =>
        Hex(new DataSet().Add(Rows, Vr.US, 258).AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, new byte[] { 1, 2 }), Bare)
            .ShouldBe("28001000" + "5553" + "0200" + "0201" + "E07F1000" + "4F570000" + "02000000" + "0102");

    [Fact]
    public void Implicit_little_endian_has_no_VR() =>
        Hex(new DataSet().Add(Rows, Vr.US, 258), Bare with { TransferSyntax = SyntaxUid.ImplicitLittleEndian })
            .ShouldBe("28001000" + "02000000" + "0201");

    [Fact]
    public void Big_endian_turns_tags_lengths_and_words_round() =>
        Hex(
            new DataSet().Add(Id, Vr.LO, "AB").Add(Rows, Vr.US, 258, 1).AddTags(new Tag(0x0028, 0x0009), Id),
            Bare with { TransferSyntax = SyntaxUid.ExplicitBigEndian })
            .ShouldBe("00100020" + "4C4F" + "0002" + "4142" + "00280009" + "4154" + "0004" + "00100020" + "00280010" + "5553" + "0004" + "01020001");

    [Fact]
    public void Sequences_have_defined_lengths_by_default() =>
        Hex(Nested(), Bare).ShouldBe(
            "40007502" + "53510000" + "12000000" + "FEFF00E0" + "0A000000" + "10002000" + "4C4F" + "0200" + "4142");

    [Fact]
    public void Sequences_and_items_may_have_undefined_lengths() =>
        Hex(Nested(), Bare with { UndefinedSequences = true, UndefinedItems = true }).ShouldBe(
            "40007502" + "53510000" + "FFFFFFFF" + "FEFF00E0" + "FFFFFFFF" + "10002000" + "4C4F" + "0200" + "4142"
            + "FEFF0DE0" + "00000000" + "FEFFDDE0" + "00000000");

    [Theory]
    [InlineData(UnknownForm.DefinedLength, "12000000", "")]
    [InlineData(UnknownForm.UndefinedLength, "FFFFFFFF", "FEFFDDE000000000")]
    public void A_sequence_as_UN_holds_implicit_items(UnknownForm form, string length, string end) =>
        Hex(Nested(), Bare with { AsUnknown = new Dictionary<Tag, UnknownForm> { [Sequence] = form } }).ShouldBe(
            "40007502" + "554E0000" + length + "FEFF00E0" + "0A000000" + "10002000" + "02000000" + "4142" + end);

    [Fact]
    public void Group_lengths_count_the_rest_of_their_group() =>
        Hex(new DataSet().Add(Id, Vr.LO, "AB").Add(Rows, Vr.US, 1), Bare with { GroupLengths = true }).ShouldBe(
            "10000000" + "554C" + "0400" + "0A000000" + "10002000" + "4C4F" + "0200" + "4142"
            + "28000000" + "554C" + "0400" + "0A000000" + "28001000" + "5553" + "0200" + "0100");

    [Fact]
    public void Fragments_are_items_of_even_length() =>
        Hex(new DataSet().AddFragments(new Tag(0x7FE0, 0x0010), default, new byte[] { 7, 8, 9 }), Bare).ShouldBe(
            "E07F1000" + "4F420000" + "FFFFFFFF" + "FEFF00E0" + "00000000" + "FEFF00E0" + "04000000" + "07080900" + "FEFFDDE0" + "00000000");

    [Fact]
    public void Raw_elements_are_written_as_given_with_the_stated_length() =>
        Hex(new DataSet().AddRaw(Id, Vr.LO, new byte[] { 65 }, statedLength: 9), Bare).ShouldBe("10002000" + "4C4F" + "0900" + "41");

    [Fact]
    public void A_value_too_long_for_its_header_becomes_UN() =>
        Hex(new DataSet().Add(new Tag(0x0010, 0x4000), Vr.LT, new string('x', 65536)), Bare)[..24].ShouldBe("10000040" + "554E0000" + "00000100");

    [Fact]
    public void The_file_starts_with_preamble_and_meta_of_a_true_length()
    {
        var set = new DataSet().Add(new Tag(0x0008, 0x0016), Vr.UI, "1.2.3").Add(new Tag(0x0008, 0x0018), Vr.UI, "1.2.4");
        var options = new WriteOptions
        {
            Preamble = new byte[] { 1, 2 },
            Meta = new DataSet().Add(new Tag(0x0002, 0x0016), Vr.AE, "SOURCE"),
            Trailing = new byte[] { 9 },
        };

        var bytes = Part10Writer.ToBytes(set, options);

        bytes[..3].ShouldBe([1, 2, 0]);
        bytes[128..132].ShouldBe("DICM"u8.ToArray());
        Convert.ToHexString(bytes.AsSpan(132, 8)).ShouldBe("02000000554C0400");
        var metaEnd = 144 + BitConverter.ToInt32(bytes, 140);
        Convert.ToHexString(bytes.AsSpan(metaEnd, 6)).ShouldBe("080016005549");
        bytes.AsSpan(144, metaEnd - 144).IndexOf("SOURCE"u8).ShouldBeGreaterThan(0);
        bytes[^1].ShouldBe((byte)9);
    }

    [Fact]
    public void Deflated_content_is_a_raw_deflate_stream_of_even_length()
    {
        var set = Nested();

        var packed = Part10Writer.ToBytes(set, Bare with { TransferSyntax = SyntaxUid.Deflated });

        (packed.Length % 2).ShouldBe(0);
        using var plain = new MemoryStream();
        new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress).CopyTo(plain);
        plain.ToArray().ShouldBe(Part10Writer.ToBytes(set, Bare));
    }

    private static DataSet Nested() => new DataSet().AddSequence(Sequence, new DataSet().Add(Id, Vr.LO, "AB"));

    private static string Hex(DataSet set, WriteOptions options) => Convert.ToHexString(Part10Writer.ToBytes(set, options));
}
