using System.Buffers;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;
using Shouldly;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Judging;

/// <summary>Blanks and looks at every block of what comes out.</summary>
internal static class Blanked
{
    internal static byte[] Blank(JpegCodec codec, ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, params int[] fill)
    {
        var output = new ArrayBufferWriter<byte>();
        codec.Blank(coded, format, boxes, fill, output).ShouldBe(CodecResult.Done);
        (output.WrittenCount % 2).ShouldBe(0);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Every block that a box touches is flat and as near to the fill as its quantization lets it be; every other one is as it was. The number of the former.</summary>
    internal static int Check(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, IReadOnlyList<PixelBox> boxes, params int[] fill)
    {
        JpegCoefficients.Read(before, out var old).ShouldBe(CodecResult.Done);
        JpegCoefficients.Read(after, out var now).ShouldBe(CodecResult.Done);
        now.Header.ShouldBe(old.Header);
        var flat = 0;
        for (var i = 0; i < old.Planes.Length; i++)
        {
            var (was, plane) = (old.Planes[i], now.Planes[i]);
            for (var y = 0; y < plane.CodedBlocks.Down; y++)
            {
                for (var x = 0; x < plane.CodedBlocks.Across; x++)
                {
                    // Blocks that only fill MCUs repeat what stands at the edge.
                    if (!boxes.Any(box => Touches(plane, Math.Min(x, plane.PictureBlocks.Across - 1), Math.Min(y, plane.PictureBlocks.Down - 1), box, old.Header.Columns, old.Header.Rows)))
                    {
                        plane.Block(x, y).SequenceEqual(was.Block(x, y)).ShouldBeTrue();
                        continue;
                    }

                    flat++;
                    plane.Block(x, y)[1..].ContainsAnyExcept((short)0).ShouldBeFalse();
                    var value = Math.Clamp((plane.Block(x, y)[0] * plane.Quantization![0] / 8.0) + (1 << (old.Header.Precision - 1)), 0, (1 << old.Header.Precision) - 1);
                    Math.Abs(value - fill[i]).ShouldBeLessThanOrEqualTo(((plane.Quantization[0] << plane.DcLow) / 16.0) + 0.5);
                }
            }
        }

        return flat;
    }

    internal static PixelBox[] RandomBoxes(Random random, int columns, int rows) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new PixelBox(random.Next(-5, columns), random.Next(-5, rows), random.Next(1, columns / 2), random.Next(1, rows / 2)))
            .Append(new PixelBox(random.Next(columns), random.Next(rows), 1, 1))];

    /// <summary>Pixels of the block and of the box lie over one another.</summary>
    private static bool Touches(JpegPlane plane, int x, int y, PixelBox box, int columns, int rows) =>
        Overlaps(x, plane.Sampling.Horizontal, plane.MaxSampling.Horizontal, box.X, box.Right, columns)
        && Overlaps(y, plane.Sampling.Vertical, plane.MaxSampling.Vertical, box.Y, box.Bottom, rows);

    private static bool Overlaps(int block, int sampling, int max, int start, int end, int limit)
    {
        var (first, behind) = (Math.Max(start, 0), Math.Min(end, limit));
        return first < behind && block * 8 * max < behind * sampling && (block + 1) * 8 * max > first * sampling;
    }
}
