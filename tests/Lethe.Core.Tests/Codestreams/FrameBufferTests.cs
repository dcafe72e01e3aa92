using Lethe.Codestreams;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Codestreams;

public class FrameBufferTests
{
    [Fact]
    public void Ranges_are_translated_into_the_fragments_that_they_come_from()
    {
        var (frame, value) = (new FrameBuffer(), Value("ABCD", "EFGH", "IJKL"));
        frame.TryAppend(value, 16, 4, 100).ShouldBeTrue();
        frame.TryAppend(value, 28, 4, 100).ShouldBeTrue();
        frame.TryAppend(value, 40, 4, 100).ShouldBeTrue();
        var blanks = new List<ByteRange>();

        frame.Translate(new ByteRange(2, 8), blanks);

        frame.Bytes.ToArray().ShouldBe("ABCDEFGHIJKL"u8.ToArray());
        blanks.ShouldBe([new ByteRange(18, 2), new ByteRange(28, 4), new ByteRange(40, 2)]);
    }

    [Fact]
    public void A_frame_beyond_the_limit_is_not_looked_at()
    {
        var (frame, value) = (new FrameBuffer(), Value("ABCD"));
        frame.TryAppend(value, 16, 4, 3).ShouldBeFalse();
        frame.Length.ShouldBe(0);
    }

    [Fact]
    public void What_lies_outside_of_the_value_cannot_be_read() => new FrameBuffer().TryAppend(Value("ABCD"), 1000, 4, 100).ShouldBeFalse();

    [Fact]
    public void It_can_be_used_again()
    {
        var (frame, value) = (new FrameBuffer(), Value("ABCD", "EFGH"));
        frame.TryAppend(value, 16, 4, 100);
        frame.Clear();
        frame.TryAppend(value, 28, 4, 100);
        var blanks = new List<ByteRange>();

        frame.Translate(new ByteRange(1, 1), blanks);

        frame.Bytes.ToArray().ShouldBe("EFGH"u8.ToArray());
        blanks.ShouldBe([new ByteRange(29, 1)]);
    }

    private static ValueSource Value(params string[] fragments)
    {
        var set = Run.Instance().AddFragments(
            new Tag(0x7FE0_0010),
            [ReadOnlyMemory<byte>.Empty, .. fragments.Select(text => (ReadOnlyMemory<byte>)System.Text.Encoding.Latin1.GetBytes(text))]);
        var reader = new HeaderReader();
        reader.Read(new MemorySource(Part10Writer.ToBytes(set, new WriteOptions { TransferSyntax = SyntaxUid.JpegBaseline }))).ShouldBeTrue();
        return new ValueSource(reader, reader.Table.Find(0x7FE0_0010));
    }
}
