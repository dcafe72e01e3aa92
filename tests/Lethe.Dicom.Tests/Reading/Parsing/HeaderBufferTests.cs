using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Reading;

public class HeaderBufferTests
{
    private const int First = HeaderBuffer.FirstRead;

    [Fact]
    public void Grows_until_the_source_ends()
    {
        var bytes = Random(3 * First);
        var buffer = new HeaderBuffer();
        buffer.Start(new MemorySource(bytes), int.MaxValue);
        buffer.Available.ShouldBe(First);

        buffer.Ensure((2 * First) + 5).ShouldBeTrue();
        buffer.Ensure(bytes.Length).ShouldBeTrue();
        buffer.Ensure(bytes.Length + 1).ShouldBeFalse();

        buffer.LimitReached.ShouldBeFalse();
        buffer.Bytes.AsSpan(0, buffer.Available).SequenceEqual(bytes).ShouldBeTrue();
        buffer.Remaining(7).ShouldBe(bytes.Length - 7);
    }

    [Fact]
    public void Does_not_grow_for_a_length_that_the_source_does_not_have()
    {
        var buffer = new HeaderBuffer();
        buffer.Start(new MemorySource(new byte[First + 10]), int.MaxValue);

        buffer.Ensure(1_000_000_000).ShouldBeFalse();

        buffer.Bytes.Length.ShouldBe(First);
    }

    [Fact]
    public void Stops_at_the_limit()
    {
        var buffer = new HeaderBuffer();
        buffer.Start(new MemorySource(new byte[3 * First]), 2 * First);
        buffer.Ensure(2 * First).ShouldBeTrue();
        buffer.Ensure((2 * First) + 1).ShouldBeFalse();
        buffer.LimitReached.ShouldBeTrue();

        buffer.Start(new MemorySource(new byte[10]), 2 * First);
        buffer.LimitReached.ShouldBeFalse();
    }

    [Fact]
    public void Goes_on_behind_what_is_skipped()
    {
        var bytes = Random(4 * First);
        var buffer = new HeaderBuffer();
        buffer.Start(new MemorySource(bytes), int.MaxValue);

        var bulk = buffer.Skip(100, 3 * First);
        var position = buffer.Available;

        bulk.ShouldBe(new BulkValue(100, First - 100, 100, 3 * First));
        buffer.SourceOffset(position).ShouldBe((3 * First) + 100);
        buffer.SourceOffset(99).ShouldBe(99);
        buffer.Remaining(position).ShouldBe(First - 100);
        buffer.Ensure(position + 20).ShouldBeTrue();
        buffer.Bytes.AsSpan(position, 20).ToArray().ShouldBe(bytes.AsSpan((3 * First) + 100, 20).ToArray());
        buffer.Ensure(position + First).ShouldBeFalse();
    }

    [Fact]
    public void A_long_value_of_the_top_level_stays_in_the_source()
    {
        var set = Files.Set().AddBytes(new Tag(0x0028_1201), Vr.OW, Random(2 * First)).Add(new Tag(0x0028_1300), Vr.LO, "behind it")
            .AddBytes(Files.Pixels, Vr.OW, Random(3 * First)).AddBytes(new Tag(0xFFFC_FFFC), Vr.OB, new byte[] { 1, 2 });
        var bytes = Part10Writer.ToBytes(set);
        var reader = Files.Read(set);

        reader.Table.Count.ShouldBe(6);
        reader.Table[2].Is(ElementFlags.Bulk).ShouldBeTrue();
        System.Text.Encoding.ASCII.GetString(reader.Value(3)).Trim().ShouldBe("behind it");
        var pixels = reader.Table.Bulk(reader.Table[4].ValueOffset);
        bytes.AsSpan((int)pixels.SourceOffset, (int)pixels.Length).SequenceEqual(set.Find(Files.Pixels)!.Value.Span).ShouldBeTrue();
        reader.Value(5).ToArray().ShouldBe([1, 2]);
        reader.Bytes.Length.ShouldBeLessThan(2 * First);
    }

    [Fact]
    public void A_problem_behind_a_long_value_has_its_place_in_the_source()
    {
        var set = Files.Set().AddBytes(new Tag(0x0028_1201), Vr.OW, new byte[2 * First]).AddRaw(new Tag(0x0028_1300), Vr.LO, new byte[2], 100);
        var bytes = Part10Writer.ToBytes(set);
        Files.ProblemOfFile(bytes).ShouldBe(new ReadProblem(ReadProblemCode.Truncated, new Tag(0x0028_1300), 0, bytes.Length - 10));
    }

    [Fact]
    public void A_long_value_that_is_cut_is_refused()
    {
        var bytes = Part10Writer.ToBytes(Files.Set().AddBytes(Files.Pixels, Vr.OW, new byte[3 * First]));
        Files.ProblemOfFile(bytes[..^1]).Code.ShouldBe(ReadProblemCode.Truncated);
    }

    [Fact]
    public void Fragments_beyond_the_buffer_are_walked_in_the_source()
    {
        var fragments = Enumerable.Range(0, 5).Select(i => (ReadOnlyMemory<byte>)Random(First)).ToArray();
        var set = Files.Set().AddFragments(Files.Pixels, [default, .. fragments]).AddBytes(new Tag(0xFFFC_FFFC), Vr.OB, new byte[] { 1, 2 });
        var options = new WriteOptions { TransferSyntax = SyntaxUid.JpegBaseline };
        var reader = Files.Read(set, options);

        reader.Table[2].Is(ElementFlags.Fragments).ShouldBeTrue();
        reader.Table[2].Length.ShouldBe((5L * (First + 8)) + 16);
        reader.Value(3).ToArray().ShouldBe([1, 2]);
        Files.ProblemOfFile(Part10Writer.ToBytes(set, options)[..(3 * First)]).Code.ShouldBe(ReadProblemCode.Truncated);
    }

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
