using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Writing;

public class ElementTranscoderTests
{
    private static readonly Tag Sequence = new(0x0008, 0x1140);
    private static readonly Tag Creator = new(0x0029, 0x0010);
    private static readonly Tag PrivateSequence = new(0x0029, 0x1001);

    public static TheoryData<string, bool> Forms
    {
        get
        {
            var forms = new TheoryData<string, bool>();
            foreach (var syntax in (string[])[SyntaxUid.ExplicitLittleEndian, SyntaxUid.ImplicitLittleEndian, SyntaxUid.ExplicitBigEndian, SyntaxUid.Deflated])
            {
                forms.Add(syntax, false);
                forms.Add(syntax, true);
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_goes_to_explicit_little_endian_and_back_is_the_same(string syntax, bool undefined)
    {
        var input = Read(Part10Writer.ToBytes(Sample(), new WriteOptions { TransferSyntax = syntax, UndefinedItems = undefined, UndefinedSequences = undefined }));
        var there = new ElementWriter();
        there.Reset(StreamEncoding.ExplicitLittle);
        WriteAll(input, there);
        var between = new HeaderReader();
        between.ReadDataSet(new MemorySource(there.Written.ToArray()), there.Encoding).ShouldBeTrue();
        Value(between, new Tag(0x0028, 0x0010)).ShouldBe([2, 1], "numbers are little endian in between");
        Value(between, new Tag(0x0028, 0x0009)).ShouldBe([0x18, 0, 0x63, 0x10], "a tag is two words");

        var back = new ElementWriter();
        back.Reset(input.Encoding);
        WriteAll(between, back);
        back.Written.ToArray().ShouldBe(input.Bytes[input.Table[0].HeaderOffset..].ToArray());
    }

    [Fact]
    public void A_sequence_under_UN_keeps_its_bytes()
    {
        foreach (var form in Enum.GetValues<UnknownForm>())
        {
            var input = Read(Part10Writer.ToBytes(Sample(), new WriteOptions { AsUnknown = new Dictionary<Tag, UnknownForm> { [PrivateSequence] = form } }));
            var writer = new ElementWriter();
            writer.Reset(StreamEncoding.ExplicitLittle);
            WriteAll(input, writer);
            writer.Written.ToArray().ShouldBe(input.Bytes[input.Table[0].HeaderOffset..].ToArray(), form.ToString());
        }
    }

    [Fact]
    public void Odd_values_are_padded_and_unknown_VRs_become_UN()
    {
        var input = Read(Part10Writer.ToBytes(new DataSet().AddRaw(new Tag(0x0010, 0x0020), Vr.LO, "abc"u8.ToArray())
            .AddRaw(new Tag(0x0011, 0x1001), (Vr)0x5858, "wxyz"u8.ToArray())));
        var writer = new ElementWriter();
        writer.Reset(StreamEncoding.ExplicitLittle);
        WriteAll(input, writer);
        var read = new HeaderReader();
        read.ReadDataSet(new MemorySource(writer.Written.ToArray()), writer.Encoding).ShouldBeTrue();
        read.Anomalies.ShouldBe(ReadAnomalies.None);
        Value(read, new Tag(0x0010, 0x0020)).ShouldBe("abc "u8.ToArray());
        read.Table[read.Table.Find(0x0011_1001)].Vr.ShouldBe(Vr.UN);
        Value(read, new Tag(0x0011, 0x1001)).ShouldBe("wxyz"u8.ToArray());
    }

    [Theory]
    [InlineData(SyntaxUid.ExplicitLittleEndian)]
    [InlineData(SyntaxUid.ExplicitBigEndian)]
    public void Long_values_come_from_the_source(string syntax)
    {
        var words = Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 7)).ToArray();
        var input = Read(Part10Writer.ToBytes(new DataSet().AddBytes(new Tag(0x0028, 0x1201), Vr.OW, words), new WriteOptions { TransferSyntax = syntax }));
        input.Table[0].Is(ElementFlags.Bulk).ShouldBeTrue("control: it is longer than the buffer");
        var writer = new ElementWriter();
        writer.Reset(StreamEncoding.ExplicitLittle);
        WriteAll(input, writer);
        writer.Written[12..].SequenceEqual(words).ShouldBeTrue();
    }

    [Fact]
    public void A_source_that_became_shorter_is_an_error()
    {
        var bytes = Part10Writer.ToBytes(new DataSet().AddBytes(new Tag(0x0028, 0x1201), Vr.OW, new byte[3_000_000]));
        var source = new MemorySource(bytes);
        var input = new HeaderReader();
        input.Read(source).ShouldBeTrue();
        source.Reset(bytes.AsMemory(0, 2_000_000));
        var writer = new ElementWriter();
        Should.Throw<EndOfStreamException>(() => WriteAll(input, writer));
    }

    private static DataSet Sample() => new DataSet()
        .Add(new Tag(0x0008, 0x0005), Vr.CS, "ISO_IR 100")
        .AddSequence(Sequence, new DataSet().Add(new Tag(0x0008, 0x1150), Vr.UI, "1.2.3").AddSequence(new Tag(0x0040, 0xA170)), new DataSet())
        .Add(new Tag(0x0010, 0x4000), Vr.LT, "two words")
        .Add(Creator, Vr.LO, "EXAMPLE")
        .AddSequence(PrivateSequence, new DataSet().Add(new Tag(0x0008, 0x0104), Vr.LO, "inside"))
        .AddTags(new Tag(0x0028, 0x0009), new Tag(0x0018, 0x1063))
        .Add(new Tag(0x0028, 0x0010), Vr.US, 258)
        .Add(new Tag(0x0028, 0x1201), Vr.OW, 1, 2, 3)
        .Add(new Tag(0x0070, 0x0022), Vr.FL, 1.5, 2.5);

    private static HeaderReader Read(byte[] file)
    {
        var reader = new HeaderReader();
        reader.Read(new MemorySource(file)).ShouldBeTrue();
        return reader;
    }

    private static void WriteAll(HeaderReader input, ElementWriter writer)
    {
        for (var i = 0; i < input.Table.Count; i = input.Table[i].Next)
        {
            ElementTranscoder.Write(input, i, writer);
        }
    }

    private static byte[] Value(HeaderReader reader, Tag tag) => reader.Value(reader.Table.Find(tag.Value)).ToArray();
}
