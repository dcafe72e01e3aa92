using System.Buffers;
using System.IO.Compression;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Deflated;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Deflated;

public sealed class DeflatedCodecTests
{
    private static readonly FrameFormat Words = new(20, 10, 1, 16, 12, 11, true, false, false, false, Photometric.Monochrome2);
    private static readonly FrameFormat Bits = new(21, 9, 1, 1, 1, 0, false, false, false, false, Photometric.Monochrome2);

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Frames_are_what_their_cells_are_and_boxes_alone_change(bool areBits)
    {
        var format = areBits ? Bits : Words;
        var bytes = new byte[(NativeLayout.FrameBits(in format) + 7) / 8];
        new Random(3).NextBytes(bytes);
        var (samples, wanted, output) = (new FrameSamples(), new FrameSamples(), new ArrayBufferWriter<byte>());

        new DeflatedCodec().Decode(Deflate(bytes), in format, samples).ShouldBe(CodecResult.Done);
        new NativeCodec().Decode(bytes, in format, wanted);
        samples.Bytes.SequenceEqual(wanted.Bytes).ShouldBeTrue();

        PixelBox[] boxes = [new(2, 3, 5, 4)];
        new DeflatedCodec().Blank(Deflate(bytes), in format, boxes, [1], output).ShouldBe(CodecResult.Done);
        (output.WrittenCount % 2).ShouldBe(0);
        new NativeBlanker(in format, [1]).Fill(bytes, 0, boxes);
        new DeflatedCodec().Decode(output.WrittenSpan, in format, samples).ShouldBe(CodecResult.Done);
        new NativeCodec().Decode(bytes, in format, wanted);
        samples.Bytes.SequenceEqual(wanted.Bytes).ShouldBeTrue();
    }

    [Fact]
    public void Too_few_and_too_many_bytes_are_damage_and_a_pad_byte_is_none()
    {
        var codec = new DeflatedCodec();
        var samples = new FrameSamples();

        codec.Decode(Deflate(new byte[399]), in Words, samples).ShouldBe(CodecResult.Damaged);
        codec.Decode(Deflate(new byte[402]), in Words, samples).ShouldBe(CodecResult.Damaged);
        codec.Decode(Deflate(new byte[100_000_000]), in Words, samples).ShouldBe(CodecResult.Damaged);
        codec.Decode([1, 2, 3, 4, 5, 6], in Words, samples).ShouldBe(CodecResult.Damaged);
        codec.Decode(Deflate(new byte[24]), in Bits, samples).ShouldBe(CodecResult.Done);
        codec.Decode(Deflate(new byte[25]), in Bits, samples).ShouldBe(CodecResult.Done);
        codec.Decode(Deflate([.. new byte[24], 7]), in Bits, samples).ShouldBe(CodecResult.Damaged);
    }
}
