using System.Buffers.Binary;
using Lethe.Codestreams;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Codestreams;

public class RleScanTests
{
    private static readonly byte[] FourSamples = [1, 9, 9, 0xFF, 5]; // two as they are, two by repetition

    [Fact]
    public void A_frame_that_ends_with_its_samples_is_left_alone() => Blanks(Frame([FourSamples, FourSamples])).ShouldBeEmpty();

    [Fact]
    public void Unused_words_of_the_header_are_blanked()
    {
        var frame = Frame([FourSamples]);
        frame[40] = (byte)'B';
        Blanks(frame).ShouldBe([new ByteRange(8, 56)]);
    }

    [Fact]
    public void What_stands_behind_a_segment_is_blanked() =>
        Blanks(Frame([[.. FourSamples, .. "Berg"u8], [.. FourSamples, .. "Anna"u8]]))
            .ShouldBe([new ByteRange(69, 4), new ByteRange(78, 4)]);

    [Fact]
    public void What_stands_before_the_first_segment_is_blanked()
    {
        byte[] frame = [.. Frame([FourSamples])[..64], .. "Berg"u8, .. FourSamples];
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(4), 68);
        Blanks(frame).ShouldBe([new ByteRange(64, 4)]);
    }

    [Fact]
    public void What_a_run_holds_beyond_the_last_sample_is_blanked() =>
        Blanks(Frame([[7, 9, 9, 9, 9, .. "Berg"u8]])).ShouldBe([new ByteRange(69, 4)]);

    [Fact]
    public void One_byte_and_zeros_may_pad() => Blanks(Frame([[.. FourSamples, 7], [.. FourSamples, 0, 0, 0]])).ShouldBeEmpty();

    [Fact]
    public void A_control_byte_without_meaning_is_passed() => Blanks(Frame([[0x80, .. FourSamples]])).ShouldBeEmpty();

    [Theory]
    [InlineData(0u)]
    [InlineData(16u)]
    [InlineData(uint.MaxValue)]
    public void The_number_of_segments_must_be_1_to_15(uint count)
    {
        var frame = Frame([FourSamples]);
        BinaryPrimitives.WriteUInt32LittleEndian(frame, count);
        new RleScan(4).TryScan(frame, []).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(63u)]
    [InlineData(70u)]
    [InlineData(uint.MaxValue)]
    public void Offsets_must_lie_in_the_frame(uint offset)
    {
        var frame = Frame([FourSamples]);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(4), offset);
        new RleScan(4).TryScan(frame, []).ShouldBeFalse();
    }

    [Fact]
    public void Segments_must_ascend()
    {
        var frame = Frame([FourSamples, FourSamples]);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(8), 64);
        new RleScan(4).TryScan(frame, []).ShouldBeFalse();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Too_few_samples_are_damage(int samples) => new RleScan(samples).TryScan(Frame([FourSamples]), []).ShouldBeFalse();

    [Fact]
    public void A_run_that_reaches_beyond_its_segment_is_damage() => new RleScan(4).TryScan(Frame([[3, 1, 2]]), []).ShouldBeFalse();

    [Fact]
    public void A_frame_shorter_than_its_header_is_damage() => new RleScan(4).TryScan(new byte[63], []).ShouldBeFalse();

    private static byte[] Frame(byte[][] segments)
    {
        var frame = new List<byte>(new byte[64]);
        var header = new byte[64];
        BinaryPrimitives.WriteUInt32LittleEndian(header, (uint)segments.Length);
        for (var i = 0; i < segments.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4 + (4 * i)), (uint)frame.Count);
            frame.AddRange(segments[i]);
        }

        var bytes = frame.ToArray();
        header.CopyTo(bytes, 0);
        return bytes;
    }

    private static List<ByteRange> Blanks(byte[] frame)
    {
        var blanks = new List<ByteRange>();
        new RleScan(4).TryScan(frame, blanks).ShouldBeTrue();
        return blanks;
    }
}
