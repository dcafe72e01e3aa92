using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Codestreams;

/// <summary>CodestreamCleaner, FrameBuffer and ValueSource through the whole engine.</summary>
public class CodestreamCleanerTests
{
    private const uint PixelData = 0x7FE0_0010;
    private static readonly WriteOptions Jpeg = new() { TransferSyntax = SyntaxUid.JpegBaseline };

    [Fact]
    public void A_comment_is_blanked_and_all_else_stays_as_it_is()
    {
        var frame = Frame("Anna Berg!");
        var run = Run.Of(Image(default, frame), Jpeg);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Value(PixelData).ShouldBe(Encapsulated([], Blanked(frame, "Anna Berg!")));
        run.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_comment_that_is_cut_by_the_end_of_a_fragment_is_blanked_in_both()
    {
        var frame = Frame("Anna Berg!");
        var (first, second) = (frame[..10], frame[10..]);
        var run = Run.Of(Image(default, first, second), Jpeg);

        var blank = Blanked(frame, "Anna Berg!");
        run.Value(PixelData).ShouldBe(Encapsulated([], blank[..10], blank[10..]));
    }

    [Fact]
    public void Each_frame_is_looked_at()
    {
        var (first, second) = (Frame("Anna Berg!"), Frame("4711"));
        var run = Run.Of(Image(default, first, second), Jpeg);

        run.Value(PixelData).ShouldBe(Encapsulated([], Blanked(first, "Anna Berg!"), Blanked(second, "4711")));
    }

    [Fact]
    public void A_true_offset_table_stays()
    {
        var (first, second) = (Frame("Anna Berg!"), Frame("4711"));
        byte[] table = [0, 0, 0, 0, (byte)(8 + first.Length), 0, 0, 0];
        Run.Of(Image(table, first, second), Jpeg).Value(PixelData)[8..16].ShouldBe(table);
    }

    [Theory]
    [InlineData("Anna Berg 4711  ")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    [InlineData("\u0004\0\0\0")]
    [InlineData("\0\0\0\0\u00FF\u00FF\0\0")]
    public void Text_in_place_of_an_offset_table_is_blanked(string table)
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(table);
        var run = Run.Of(Image(bytes, Frame("x")), Jpeg);

        run.Value(PixelData).AsSpan(8, bytes.Length).ToArray().ShouldBe(new byte[bytes.Length]);
        run.Value(PixelData).Length.ShouldBe(Encapsulated(bytes, Frame("x")).Length);
    }

    [Fact]
    public void A_frame_that_cannot_be_followed_is_told_of()
    {
        var run = Run.Of(Image(default, new byte[] { 0xFF, 0xD8, 1, 2 }), Jpeg);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Problems.ShouldBe([ProblemNumber.CodestreamNotUnderstood]);
    }

    [Fact]
    public void Frames_beyond_the_header_buffer_are_cleaned_where_they_are()
    {
        var filler = new string('7', 60_000);
        var frames = Enumerable.Range(0, 40).Select(i => Frame($"{filler}{i:D4}")).ToArray();
        var run = Run.Of(Image(default, [.. frames.Select(f => (ReadOnlyMemory<byte>)f)]), Jpeg);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        var reader = new HeaderReader();
        reader.Read(new MemorySource(run.Bytes)).ShouldBeTrue();
        var value = reader.Table.Bulk(reader.Table[reader.Table.Find(PixelData)].ValueOffset);
        run.Bytes.AsSpan((int)value.SourceOffset, (int)value.Length).SequenceEqual(
            Encapsulated([], [.. frames.Select((f, i) => Blanked(f, $"{filler}{i:D4}"))])).ShouldBeTrue();
    }

    [Fact]
    public void One_frame_of_many_fragments_beyond_the_header_buffer_is_put_together()
    {
        var text = new string('7', 60_000);
        var frame = Frame([.. Enumerable.Repeat(text, 30)]);
        ReadOnlyMemory<byte>[] pieces = [.. frame.Chunk(100_000).Select(piece => (ReadOnlyMemory<byte>)piece)];
        var run = Run.Of(Image(default, pieces), Jpeg);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Problems.ShouldBeEmpty();
        run.Holds("7777").ShouldBeFalse();
        run.Bytes.Length.ShouldBeGreaterThan(frame.Length);
    }

    private static DataSet Image(ReadOnlyMemory<byte> table, params ReadOnlyMemory<byte>[] fragments) =>
        Run.Instance().AddFragments(new Tag(PixelData), [table, .. fragments]);

    /// <summary>The smallest frame with comments, of even length.</summary>
    private static byte[] Frame(params string[] comments)
    {
        var frame = new List<byte> { 0xFF, 0xD8 };
        foreach (var comment in comments)
        {
            frame.AddRange([0xFF, 0xFE, (byte)((comment.Length + 2) >> 8), (byte)(comment.Length + 2)]);
            frame.AddRange(System.Text.Encoding.Latin1.GetBytes(comment));
        }

        frame.AddRange([0xFF, 0xDA, 0, 2, 0x12, 0x34, 0xFF, 0xD9]);
        return [.. frame, .. new byte[frame.Count & 1]];
    }

    private static byte[] Blanked(byte[] frame, string text)
    {
        var copy = (byte[])frame.Clone();
        copy.AsSpan(frame.AsSpan().IndexOf(System.Text.Encoding.Latin1.GetBytes(text)), text.Length).Clear();
        return copy;
    }

    private static byte[] Encapsulated(byte[] table, params byte[][] fragments) =>
        [.. new[] { table }.Concat(fragments).SelectMany(Item), 0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];

    private static byte[] Item(byte[] content) => [0xFE, 0xFF, 0x00, 0xE0, .. BitConverter.GetBytes(content.Length), .. content];
}
