using System.Buffers;
using Lethe.Dicom.Reading;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Native;

/// <summary>Cells in all forms: what is decoded, and that filling boxes changes nothing else.</summary>
public sealed class NativeTests
{
    private static FrameFormat Format(Random random, int bits)
    {
        var stored = bits == 1 ? 1 : random.Next(bits / 2, bits + 1);
        var components = bits == 1 ? 1 : random.Next(1, 4);
        return new FrameFormat(
            random.Next(1, 14), random.Next(1, 14), components, bits, stored, random.Next(stored - 1, bits), bits > 1 && random.Next(2) == 0, components > 1 && random.Next(2) == 0,
            random.Next(2) == 0, false, components == 1 ? Photometric.Monochrome2 : Photometric.Rgb);
    }

    private static int[] Samples(byte[] bytes, in FrameFormat format)
    {
        var samples = new FrameSamples();
        new NativeCodec().Decode(bytes, in format, samples).ShouldBe(CodecResult.Done);
        var list = new List<int>();
        for (var y = 0; y < samples.Rows; y++)
        {
            for (var x = 0; x < samples.Columns; x++)
            {
                for (var c = 0; c < samples.Components; c++)
                {
                    list.Add((int)samples.Sample(x, y, c));
                }
            }
        }

        return [.. list];
    }

    /// <summary>The plain way: bit by bit.</summary>
    private static int[] Expected(byte[] bytes, FrameFormat format) => [.. Enumerable.Range(0, (int)format.Pixels * format.Components).Select(i =>
    {
        var (pixel, component) = (i / format.Components, i % format.Components);
        var cell = format.IsPlanar ? (component * (int)format.Pixels) + pixel : i;
        var (value, size) = (0L, format.BitsAllocated / 8);
        for (var bit = 0; bit < format.BitsStored; bit++)
        {
            var at = format.HighBit - format.BitsStored + 1 + bit;
            var set = format.BitsAllocated == 1 ? (bytes[cell / 8] >> (cell % 8)) & 1
                : (bytes[(cell * size) + (format.IsBigEndian ? size - 1 - (at / 8) : at / 8)] >> (at % 8)) & 1;
            value |= (long)set << bit;
        }

        return (int)(format.IsSigned && (value >> (format.BitsStored - 1)) != 0 ? value - (1L << format.BitsStored) : value);
    })];

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    public void Samples_are_taken_out_of_their_cells(int bits)
    {
        var random = new Random(bits);
        for (var round = 0; round < 200; round++)
        {
            var format = Format(random, bits);
            var bytes = new byte[(NativeLayout.FrameBits(in format) + 7) / 8];
            random.NextBytes(bytes);

            Samples(bytes, in format).ShouldBe(Expected(bytes, format), format.ToString());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    public void Boxes_are_filled_in_pieces_of_any_size_and_nothing_else_changes(int bits)
    {
        var random = new Random(100 + bits);
        for (var round = 0; round < 200; round++)
        {
            var format = Format(random, bits);
            var frames = random.Next(1, 4);
            var bytes = new byte[((NativeLayout.FrameBits(in format) * frames) + 7) / 8];
            random.NextBytes(bytes);
            int[] fill = [.. Enumerable.Range(0, 3).Select(_ => random.Next(1 << Math.Min(6, format.BitsStored - (format.IsSigned ? 1 : 0))))];
            var boxes = Enumerable.Range(0, frames).Select(_ => (IReadOnlyList<PixelBox>)[.. Enumerable.Range(0, random.Next(3))
                .Select(_ => new PixelBox(random.Next(-3, 12), random.Next(-3, 12), random.Next(1, 9), random.Next(1, 9)))]).ToList();
            var source = new BlankedCells(new MemorySource(bytes), NativeLayout.FrameBits(in format), new NativeBlanker(in format, fill), boxes);

            var result = new byte[bytes.Length];
            for (var at = 0; at < result.Length;)
            {
                at += source.Read(at, result.AsSpan(at, Math.Min(result.Length - at, random.Next(1, 40))));
            }

            Check(format, frames, bytes, result, boxes, fill);
        }
    }

    /// <summary>Bit by bit again: what is inside has the fill, all other bits are as they were.</summary>
    private static void Check(FrameFormat format, int frames, byte[] before, byte[] after, List<IReadOnlyList<PixelBox>> boxes, int[] fill)
    {
        var bits = before.Length * 8L;
        var mayChange = new bool[bits];
        var cells = (int)format.Pixels * format.Components;
        for (var frame = 0; frame < frames; frame++)
        {
            for (var i = 0; i < cells; i++)
            {
                var (pixel, component) = (i / format.Components, i % format.Components);
                if (!boxes[frame].Any(box => pixel % format.Columns >= box.X && pixel % format.Columns < box.Right && pixel / format.Columns >= box.Y && pixel / format.Columns < box.Bottom))
                {
                    continue;
                }

                var cell = ((long)frame * cells) + (format.IsPlanar ? (component * (int)format.Pixels) + pixel : i);
                for (var bit = 0; bit < format.BitsStored; bit++)
                {
                    var at = format.HighBit - format.BitsStored + 1 + bit;
                    var place = format.BitsAllocated == 1 ? cell
                        : (((cell * format.BitsAllocated / 8) + (format.IsBigEndian ? (format.BitsAllocated / 8) - 1 - (at / 8) : at / 8)) * 8) + (at % 8);
                    mayChange[place] = true;
                    ((after[place / 8] >> (int)(place % 8)) & 1).ShouldBe((fill[component] >> bit) & 1, $"{format} frame {frame} cell {i} bit {bit}");
                }
            }
        }

        for (var bit = 0L; bit < bits; bit++)
        {
            if (!mayChange[bit])
            {
                ((before[bit / 8] ^ after[bit / 8]) >> (int)(bit % 8) & 1).ShouldBe(0, $"{format} bit {bit}");
            }
        }
    }

    [Fact]
    public void Shared_chrominance_is_spread_and_filled_by_pairs()
    {
        var format = new FrameFormat(4, 1, 3, 8, 8, 7, false, false, false, false, Photometric.YbrFull422);
        byte[] pairs = [1, 2, 3, 4, 5, 6, 7, 8];

        Samples(pairs, in format).ShouldBe([1, 3, 4, 2, 3, 4, 5, 7, 8, 6, 7, 8]);

        var output = new ArrayBufferWriter<byte>();
        new NativeCodec().Blank(pairs, in format, [new PixelBox(1, 0, 1, 1)], [16, 128, 129], output).ShouldBe(CodecResult.Done);
        output.WrittenSpan.ToArray().ShouldBe([16, 16, 128, 129, 5, 6, 7, 8]);
    }

    [Fact]
    public void Floating_point_numbers_are_copied_in_little_endian()
    {
        var format = new FrameFormat(2, 1, 1, 32, 32, 31, false, false, true, true, Photometric.Monochrome2);
        var samples = new FrameSamples();

        new NativeCodec().Decode([0x3F, 0x80, 0, 0, 0xC0, 0, 0, 0], in format, samples).ShouldBe(CodecResult.Done);

        samples.Bytes.ToArray().ShouldBe([.. BitConverter.GetBytes(1f), .. BitConverter.GetBytes(-2f)]);
    }

    [Fact]
    public void A_frame_that_is_too_short_is_damaged()
    {
        var format = new FrameFormat(4, 4, 1, 16, 16, 15, false, false, false, false, Photometric.Monochrome2);

        new NativeCodec().Decode(new byte[31], in format, new FrameSamples()).ShouldBe(CodecResult.Damaged);
        new NativeCodec().Blank(new byte[31], in format, [new PixelBox(0, 0, 1, 1)], [0], new ArrayBufferWriter<byte>()).ShouldBe(CodecResult.Damaged);
    }
}
