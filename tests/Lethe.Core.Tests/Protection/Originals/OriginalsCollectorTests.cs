using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Protection;
using Lethe.TestKit;
using Lethe.Tests;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Originals;

/// <summary>What goes into an envelope (R060 to R063, R068 to R071, R076).</summary>
public class OriginalsCollectorTests
{
    private static readonly RecipientKey Key = TestPair.First.Key;

    [Fact]
    public void One_item_holds_what_was_removed_or_changed_and_nothing_else()
    {
        var input = Run.Instance().Add(new Tag(0x0008, 0x0060), Vr.CS, "CT").Add(new Tag(0x0018, 0x0050), Vr.DS, "1.25");
        var content = Opened(input);
        content.Table[0].Tag.ShouldBe(Sealed.Modified.Value);
        content.Table[0].Next.ShouldBe(content.Table.Count);
        content.Table[1].Next.ShouldBe(content.Table.Count, "one item");
        TagsOf(content).ShouldBe([0x0008_0018, 0x0010_0010, 0x0010_0020, 0x0020_000D, 0x0020_000E]);
        content.Value(content.Table.Find(0x0010_0010, 2, content.Table.Count)).ToArray().ShouldBe("Berg^Anna "u8.ToArray());
    }

    [Fact]
    public void A_changed_sequence_goes_whole()
    {
        var input = Run.Instance().AddSequence(
            new Tag(0x0008, 0x1140),
            new DataSet().Add(new Tag(0x0008, 0x1150), Vr.UI, Run.CtImage).Add(new Tag(0x0008, 0x1155), Vr.UI, "1.2.3.9"));
        var content = Opened(input);
        var at = content.Table.Find(0x0008_1140, 2, content.Table.Count);
        content.Table.Find(0x0008_1150, at + 2, content.Table[at].Next).ShouldBeGreaterThan(0, "what did not change in it goes with it (R068)");
    }

    [Fact]
    public void The_character_set_goes_with_the_texts() =>
        TagsOf(Opened(Run.Instance().Add(new Tag(0x0008, 0x0005), Vr.CS, "ISO_IR 100"))).ShouldContain(0x0008_0005u);

    [Fact]
    public void Private_elements_have_their_creators_with_them()
    {
        var input = Run.Instance().Add(new Tag(0x0029, 0x0010), Vr.LO, "EXAMPLE A").Add(new Tag(0x0029, 0x1001), Vr.LO, "inside")
            .Add(new Tag(0x0029, 0x00FF), Vr.LO, "EXAMPLE B").Add(new Tag(0x0029, 0xFF01), Vr.LO, "inside");
        TagsOf(Opened(input)).ShouldBe([0x0008_0018, 0x0010_0010, 0x0010_0020, 0x0020_000D, 0x0020_000E, 0x0029_0010, 0x0029_00FF, 0x0029_1001, 0x0029_FF01]);
    }

    [Fact]
    public void Pixels_marks_group_lengths_and_former_envelopes_do_not_go()
    {
        var input = Run.Instance()
            .Add(new Tag(0x0012, 0x0062), Vr.CS, "NO")
            .Add(new Tag(0x0012, 0x0063), Vr.LO, "by hand")
            .AddSequence(Sealed.EncryptedAttributes, new DataSet().AddBytes(new Tag(0x0400, 0x0520), Vr.OB, new byte[64]))
            .AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, new byte[32]);
        var file = Part10Writer.ToBytes(input, new WriteOptions { GroupLengths = true });
        var output = Sealed.Protect(file, new OriginalsProtection(TestPair.First.Recipient));
        TagsOf(Sealed.Open(output, Key)).ShouldBe([0x0008_0018, 0x0010_0010, 0x0010_0020, 0x0020_000D, 0x0020_000E]);
        Sealed.Read(output).Table.Entries.ToArray().Count(entry => entry.Tag == Sealed.EncryptedAttributes.Value).ShouldBe(1, "never nested, never two (R076)");
    }

    [Fact]
    public void What_the_original_said_of_its_dates_goes() =>
        TagsOf(Opened(Run.Instance().Add(new Tag(0x0028, 0x0303), Vr.CS, "REMOVED"))).ShouldContain(0x0028_0303u, "although the output says the same");

    [Theory]
    [InlineData(SyntaxUid.ImplicitLittleEndian)]
    [InlineData(SyntaxUid.ExplicitBigEndian)]
    [InlineData(SyntaxUid.Deflated)]
    [InlineData("1.2.840.10008.1.2.4.50")]
    public void The_content_is_in_explicit_little_endian_whatever_the_file_is_in(string syntax)
    {
        var file = Part10Writer.ToBytes(Run.Instance().Add(new Tag(0x0010, 0x21C0), Vr.US, 4), new WriteOptions { TransferSyntax = syntax });
        var output = Sealed.Protect(file, new OriginalsProtection(TestPair.First.Recipient));
        var (verdict, bytes, named) = Sealed.OpenBytes(output, Key);
        verdict.ShouldBe(EnvelopeVerdict.Opened);
        named.ShouldBe(SyntaxUid.ExplicitLittleEndian);
        bytes[..6].ShouldBe([0x00, 0x04, 0x50, 0x05, (byte)'S', (byte)'Q'], "a bare data set (R062)");
        var content = Sealed.Open(output, Key);
        content.Value(content.Table.Find(0x0010_21C0, 2, content.Table.Count)).ToArray().ShouldBe([4, 0]);
    }

    [Fact]
    public void Compressed_pixels_of_an_icon_take_the_syntax_of_the_file_with_them()
    {
        var icon = new DataSet().Add(new Tag(0x0028, 0x0010), Vr.US, 2).AddFragments(new Tag(0x7FE0, 0x0010), Array.Empty<byte>(), new byte[] { 0xFF, 0xD8, 0xFF, 0xD9 });
        var file = Part10Writer.ToBytes(Run.Instance().AddSequence(new Tag(0x0088, 0x0200), icon), new WriteOptions { TransferSyntax = "1.2.840.10008.1.2.4.50" });
        var output = Sealed.Protect(file, new OriginalsProtection(TestPair.First.Recipient));
        Sealed.OpenBytes(output, Key).Syntax.ShouldBe("1.2.840.10008.1.2.4.50");
        var restored = Sealed.Restore(output, Key);
        var at = restored.Table.Find(0x0088_0200);
        restored.Table[restored.Table.Find(0x7FE0_0010, at + 2, restored.Table[at].Next)].Is(ElementFlags.Fragments).ShouldBeTrue();
    }

    [Fact]
    public void Where_nothing_changed_the_item_is_empty_and_there()
    {
        var content = Sealed.Open(Sealed.Protect(new DataSet().Add(new Tag(0x0008, 0x0016), Vr.UI, Run.CtImage).Add(new Tag(0x0028, 0x0010), Vr.US, 4), TestPair.First.Recipient), Key);
        TagsOf(content).ShouldBeEmpty();
        content.Table.Count.ShouldBe(2);
    }

    [Fact]
    public void Of_duplicates_the_first_goes()
    {
        var file = Part10Writer.ToBytes(Run.Instance().AddRaw(new Tag(0x0008, 0x0080), Vr.LO, "Here"u8.ToArray()).AddRaw(new Tag(0x0008, 0x0080), Vr.LO, "Else"u8.ToArray()));
        var content = Sealed.Open(Sealed.Protect(file, new OriginalsProtection(TestPair.First.Recipient)), Key);
        TagsOf(content).Count(tag => tag == 0x0008_0080).ShouldBe(1);
        content.Value(content.Table.Find(0x0008_0080, 2, content.Table.Count)).ToArray().ShouldBe("Here"u8.ToArray());
    }

    private static HeaderReader Opened(DataSet input) => Sealed.Open(Sealed.Protect(input, TestPair.First.Recipient), Key);

    private static List<uint> TagsOf(HeaderReader content)
    {
        var tags = new List<uint>();
        for (var i = 2; i < content.Table.Count; i = content.Table[i].Next)
        {
            tags.Add(content.Table[i].Tag);
        }

        return tags;
    }
}
