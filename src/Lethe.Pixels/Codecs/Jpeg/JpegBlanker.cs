using Lethe.Pixels.Codecs.Jpeg.Transform;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>Makes the blocks flat that boxes touch, in every component.</summary>
internal static class JpegBlanker
{
    internal static void Blank(JpegCoefficients coefficients, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, bool isSigned)
    {
        var header = coefficients.Header;
        for (var component = 0; component < coefficients.Planes.Length; component++)
        {
            var plane = coefficients.Planes[component];
            var last = (1 << header.Precision) - 1;
            var value = isSigned ? fill[component] & last : Math.Clamp(fill[component], 0, last);
            var dc = FlatDc(value, plane.Quantization![0], plane.DcLow, header.Precision);
            foreach (var box in boxes)
            {
                Blank(plane, box, header.Columns, header.Rows, dc);
            }
        }
    }

    /// <summary>The quantized DC coefficient that decodes to a sample, or as near to it as can be.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="quantization">Its quantization.</param>
    /// <param name="low">Bits that the scans leave out: they are zero.</param>
    /// <param name="precision">Bits of a sample.</param>
    internal static short FlatDc(int sample, int quantization, int low, int precision)
    {
        var wanted = (sample - (1 << (precision - 1))) * 8;
        var step = quantization << low;
        var nearest = (int)Math.Round((double)wanted / step, MidpointRounding.ToZero);
        var best = nearest;
        for (var candidate = nearest - 1; candidate <= nearest + 1; candidate++)
        {
            var isBetter = Distance(candidate) < Distance(best);
            best = isBetter ? candidate : best;
        }

        return (short)(best << low);

        int Distance(int multiple) => Math.Abs(InverseDct.Flat(multiple * step, precision) - sample);
    }

    private static void Blank(JpegPlane plane, PixelBox box, int columns, int rows, short dc)
    {
        var (left, right) = Blocks(box.X, box.Width, columns, plane.Sampling.Horizontal, plane.MaxSampling.Horizontal, plane.PictureBlocks.Across, plane.CodedBlocks.Across);
        var (top, bottom) = Blocks(box.Y, box.Height, rows, plane.Sampling.Vertical, plane.MaxSampling.Vertical, plane.PictureBlocks.Down, plane.CodedBlocks.Down);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var block = plane.Block(x, y);
                block.Clear();
                block[0] = dc;
            }
        }
    }

    /// <summary>The blocks that a span of pixels touches. Behind the last ones of the picture stand those that fill MCUs: encoders repeat the edge in them.</summary>
    private static (int First, int End) Blocks(int start, int length, int limit, int sampling, int max, int inPicture, int coded)
    {
        var (from, to) = (Math.Clamp((long)start, 0, limit), Math.Clamp((long)start + length, 0, limit));
        if (from >= to)
        {
            return (0, 0);
        }

        var first = (int)(from * sampling / max / 8);
        var end = (int)((((to * sampling) + max - 1) / max) + 7) / 8;
        return (first, end >= inPicture ? coded : end);
    }
}
