using System.Buffers.Binary;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Lethe.Pixels.Frames;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Frames;

public sealed class CodedFramesTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xC0, 1, 2, 3, 0xFF, 0xD9, 0];
    private static readonly byte[] Codestream = [0xFF, 0x4F, 0xFF, 0x51, 1, 2, 0xFF, 0xD9];

    /// <summary>The first item is the offset table.</summary>
    private static MemorySource Value(byte[] offsets, params byte[][] fragments)
    {
        var bytes = new List<byte>();
        foreach (var item in (byte[][])[offsets, .. fragments])
        {
            bytes.AddRange([0xFE, 0xFF, 0x00, 0xE0]);
            bytes.AddRange(BitConverter.GetBytes(item.Length));
            bytes.AddRange(item);
        }

        bytes.AddRange([0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]);
        return new MemorySource(bytes.ToArray());
    }

    private static byte[] Offsets(params int[] places) => [.. places.SelectMany(BitConverter.GetBytes)];

    private static List<byte[]>? Find(MemorySource value, PixelCodec codec, int frames, byte[]? extended = null)
    {
        var coded = new CodedFrames();
        if (coded.Find(value, codec, frames, extended) is { } problem)
        {
            problem.ShouldBe(ProblemNumber.PixelsDamaged);
            return null;
        }

        return [.. Enumerable.Range(0, coded.Count).Select(frame =>
        {
            var bytes = new byte[coded.LengthOf(frame)];
            coded.TryRead(value, frame, bytes).ShouldBeTrue();
            return bytes;
        })];
    }

    [Fact]
    public void As_many_fragments_as_frames_are_one_each()
    {
        Find(Value([], [1, 2], [3, 4]), PixelCodec.JpegXl, 2).ShouldBe([[1, 2], [3, 4]]);
        Find(Value(Offsets(0, 99), [1, 2], [3, 4]), PixelCodec.Jpeg, 2).ShouldBe([[1, 2], [3, 4]]);
    }

    [Fact]
    public void All_fragments_are_the_one_frame() =>
        Find(Value([], Jpeg[..4], Jpeg[4..]), PixelCodec.Jpeg, 1).ShouldBe([Jpeg]);

    [Fact]
    public void Frames_that_the_header_does_not_count_are_found()
    {
        Find(Value([], Jpeg, Jpeg, Jpeg), PixelCodec.Jpeg, 1).ShouldBe([Jpeg, Jpeg, Jpeg]);
        Find(Value([], [9, 9], [8, 8]), PixelCodec.Rle, 1)!.Count.ShouldBe(2);
    }

    [Fact]
    public void Offsets_that_lead_to_items_group_fragments()
    {
        var fragments = Value(Offsets(0, 20), [1, 2], [3, 4], [5, 6]);

        Find(fragments, PixelCodec.JpegXl, 2).ShouldBe([[1, 2, 3, 4], [5, 6]]);

        Span<byte> extended = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(extended[8..], 10);
        Find(Value([], [1, 2], [3, 4], [5, 6]), PixelCodec.JpegXl, 2, extended.ToArray()).ShouldBe([[1, 2], [3, 4, 5, 6]]);
    }

    [Theory]
    [InlineData(0, 19)]
    [InlineData(0, 0)]
    [InlineData(10, 20)]
    [InlineData(0, 30)]
    [InlineData(0, -1)]
    public void Offsets_that_lead_elsewhere_are_not_believed(int first, int second) =>
        Find(Value(Offsets(first, second), [1, 2], [3, 4], [5, 6]), PixelCodec.JpegXl, 2).ShouldBeNull();

    [Fact]
    public void Beginnings_of_codestreams_group_fragments_without_a_table() =>
        Find(Value([], Codestream[..6], Codestream[6..], Codestream), PixelCodec.Jpeg2000, 2).ShouldBe([Codestream, Codestream]);

    [Fact]
    public void Several_frames_in_a_fragment_are_cut()
    {
        Find(Value([], [.. Jpeg, .. Jpeg], Jpeg[..4], [.. Jpeg[4..], .. Jpeg]), PixelCodec.Jpeg, 4).ShouldBe([Jpeg, Jpeg, Jpeg, Jpeg]);
        var long_ = new byte[(1024 * 1024) - 5];
        byte[] first = [.. Jpeg[..4], .. long_, .. Jpeg[4..]];
        Find(Value([], [.. first, .. Jpeg, .. first]), PixelCodec.Jpeg, 3).ShouldBe([first, Jpeg, first]);
    }

    [Fact]
    public void Fewer_than_the_header_counts_are_damage()
    {
        Find(Value([], Jpeg), PixelCodec.Jpeg, 2).ShouldBeNull();
        Find(Value([], [1, 2]), PixelCodec.Rle, 2).ShouldBeNull();
        Find(Value([]), PixelCodec.Jpeg, 1).ShouldBeNull();
    }
}
