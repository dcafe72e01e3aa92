using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Writing;

public class ElementWriterTests
{
    private const uint Id = 0x0010_0020;

    [Theory]
    [InlineData(true, false, Vr.LO, "10002000 4C4F 0200 4142")]
    [InlineData(true, false, Vr.UT, "10002000 5554 0000 02000000 4142")]
    [InlineData(false, false, Vr.LO, "10002000 02000000 4142")]
    [InlineData(true, true, Vr.LO, "00100020 4C4F 0002 4142")]
    [InlineData(true, true, Vr.UT, "00100020 5554 0000 00000002 4142")]
    public void Headers_are_those_of_the_encoding(bool isExplicit, bool isBig, Vr vr, string expected)
    {
        var encoding = new StreamEncoding(isExplicit, isBig);
        Written(encoding, w => w.Element(Id, vr, "AB"u8)).ShouldBe(Hex(expected));
        Written(encoding, w =>
        {
            var mark = w.BeginValue(Id, vr);
            w.Raw("A"u8);
            w.Raw("B"u8);
            w.EndValue(mark, vr);
        }).ShouldBe(Hex(expected));
    }

    [Theory]
    [InlineData(Vr.LO, "20")]
    [InlineData(Vr.UT, "20")]
    [InlineData(Vr.UI, "00")]
    [InlineData(Vr.OB, "00")]
    public void Odd_values_are_padded_as_their_VR_wants(Vr vr, string pad)
    {
        Written(StreamEncoding.ImplicitLittle, w => w.Element(Id, vr, "ABC"u8)).ShouldBe(Hex("10002000 04000000 414243" + pad));
        Written(StreamEncoding.ImplicitLittle, w =>
        {
            var mark = w.BeginValue(Id, vr);
            w.Raw("ABC"u8);
            w.EndValue(mark, vr);
        }).ShouldBe(Hex("10002000 04000000 414243" + pad));
    }

    [Theory]
    [InlineData(false, "40007502 53510000 12000000 FEFF00E0 0A000000 10002000 4C4F 0200 4142")]
    [InlineData(true, "40007502 53510000 FFFFFFFF FEFF00E0 FFFFFFFF 10002000 4C4F 0200 4142 FEFF0DE0 00000000 FEFFDDE0 00000000")]
    public void Sequences_of_both_kinds(bool undefined, string expected) =>
        Written(StreamEncoding.ExplicitLittle, w => Nest(w, undefined)).ShouldBe(Hex(expected));

    [Fact]
    public void Sequences_in_big_endian() =>
        Written(StreamEncoding.ExplicitBig, w => Nest(w, false)).ShouldBe(Hex("00400275 53510000 00000012 FFFEE000 0000000A 00100020 4C4F 0002 4142"));

    [Theory]
    [InlineData(Vr.LT, 65_534, "4C54 FEFF")]
    [InlineData(Vr.LT, 65_535, "554E 0000 00000100")] // one more with the pad
    [InlineData(Vr.LT, 65_536, "554E 0000 00000100")]
    [InlineData(Vr.UT, 65_536, "5554 0000 00000100")]
    public void A_value_too_long_for_a_short_header_becomes_UN(Vr vr, int length, string expected)
    {
        var header = Hex(expected);
        Written(StreamEncoding.ExplicitLittle, w => w.Element(Id, vr, new byte[length]))[8..(8 + header.Length)].ShouldBe(header);
    }

    [Theory]
    [InlineData(Vr.US, "01020304", "02010403")]
    [InlineData(Vr.AT, "0102030405060708", "0201040306050807")] // group and element, each on its own
    [InlineData(Vr.FL, "01020304", "04030201")]
    [InlineData(Vr.UL, "0102030405060708", "0403020108070605")]
    [InlineData(Vr.FD, "0102030405060708", "0807060504030201")]
    [InlineData(Vr.OW, "01020304", "02010403")]
    [InlineData(Vr.OB, "01020304", "01020304")]
    [InlineData(Vr.UN, "01020304", "01020304")]
    [InlineData(Vr.LO, "41424344", "41424344")]
    public void Words_are_swapped_by_their_size(Vr vr, string value, string expected) =>
        Written(StreamEncoding.ImplicitLittle, w => w.SwappedElement(Id, vr, Convert.FromHexString(value)))[16..].ShouldBe(expected);

    [Fact]
    public void An_incomplete_word_is_left_as_it_is_and_padded() =>
        Written(StreamEncoding.ImplicitLittle, w => w.SwappedElement(Id, Vr.US, [1, 2, 3])).ShouldBe(Hex("10002000 04000000 02010300"));

    [Fact]
    public void Numbers_follow_the_byte_order()
    {
        Written(StreamEncoding.ExplicitLittle, w => w.Element(Id, 258)).ShouldBe(Hex("10002000 5553 0200 0201"));
        Written(StreamEncoding.ExplicitBig, w => w.Element(Id, 258)).ShouldBe(Hex("00100020 5553 0002 0102"));
    }

    [Fact]
    public void The_encoding_may_change_on_the_way() =>
        Written(StreamEncoding.ExplicitLittle, w =>
        {
            w.Element(Id, Vr.LO, default);
            w.Switch(StreamEncoding.ExplicitBig);
            w.Element(Id, Vr.LO, default);
        }).ShouldBe(Hex("10002000 4C4F 0000 00100020 4C4F 0000"));

    [Fact]
    public void It_grows_and_can_be_cut_and_used_again()
    {
        var writer = new ElementWriter();
        writer.Reset(StreamEncoding.ExplicitLittle);
        writer.Raw("AB"u8);
        writer.Zeros(500_000);
        writer.Raw("CD"u8);
        writer.Length.ShouldBe(500_004);
        writer.Written[..2].ToArray().ShouldBe("AB"u8.ToArray());
        writer.Written[2..500_002].IndexOfAnyExcept((byte)0).ShouldBe(-1);
        writer.Written[500_002..].ToArray().ShouldBe("CD"u8.ToArray());

        writer.CutTo(1);
        writer.Raw("Z"u8);
        writer.Edit(0, 1)[0] = (byte)'Y';
        writer.Slice(0, 2).ToArray().ShouldBe("YZ"u8.ToArray());

        writer.Reset(StreamEncoding.ExplicitLittle);
        writer.Zeros(2);
        writer.Written.ToArray().ShouldBe(new byte[2]);
    }

    private static void Nest(ElementWriter w, bool undefined)
    {
        var sequence = w.BeginSequence(0x0040_0275, undefined);
        var item = w.BeginItem(undefined);
        w.Element(Id, Vr.LO, "AB"u8);
        w.EndItem(item);
        w.EndSequence(sequence);
    }

    private static string Written(StreamEncoding encoding, Action<ElementWriter> write)
    {
        var writer = new ElementWriter();
        writer.Reset(encoding);
        write(writer);
        return Convert.ToHexString(writer.Written);
    }

    private static string Hex(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal);
}
