using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Judging;

/// <summary>The inverse DCT as ISO/IEC 10918-1 A.3.3 writes it, in floating point.</summary>
internal static class FormulaOfTransform
{
    private static readonly double[,] Basis = MakeBasis();

    /// <summary>How far samples of a component are from the formula, where the nearest sample of the component stands for each pixel.</summary>
    internal static double LargestDistance(FrameSamples samples, int component, JpegCoefficients coefficients)
    {
        var plane = coefficients.Planes[component];
        var last = (1 << samples.Precision) - 1;
        var blocks = new Dictionary<(int, int), double[]>();
        var largest = 0.0;
        for (var y = 0; y < samples.Rows; y++)
        {
            for (var x = 0; x < samples.Columns; x++)
            {
                var (across, down) = (x * plane.Sampling.Horizontal / plane.MaxSampling.Horizontal, y * plane.Sampling.Vertical / plane.MaxSampling.Vertical);
                var place = (across / 8, down / 8);
                if (!blocks.TryGetValue(place, out var block))
                {
                    blocks[place] = block = Transform(plane.Block(across / 8, down / 8), plane.Quantization!);
                }

                var expected = Math.Clamp(block[(down % 8 * 8) + (across % 8)] + ((last + 1) / 2), 0, last);
                largest = Math.Max(largest, Math.Abs(expected - samples.Sample(x, y, component)));
            }
        }

        return largest;
    }

    private static double[] Transform(ReadOnlySpan<short> block, ushort[] quantization)
    {
        var samples = new double[64];
        for (var i = 0; i < 64; i++)
        {
            for (var k = 0; k < 64; k++)
            {
                samples[i] += block[k] * quantization[k] * Basis[i / 8, k / 8] * Basis[i % 8, k % 8];
            }
        }

        return samples;
    }

    private static double[,] MakeBasis()
    {
        var basis = new double[8, 8];
        for (var x = 0; x < 8; x++)
        {
            for (var u = 0; u < 8; u++)
            {
                basis[x, u] = (u == 0 ? Math.Sqrt(0.5) : 1) / 2 * Math.Cos(((2 * x) + 1) * u * Math.PI / 16);
            }
        }

        return basis;
    }
}
