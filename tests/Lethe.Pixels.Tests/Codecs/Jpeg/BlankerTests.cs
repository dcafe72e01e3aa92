using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Codecs.Jpeg.Transform;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg;

public sealed class BlankerTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    public void A_flat_block_is_as_near_to_the_fill_as_any_coefficient_brings_it(int precision)
    {
        foreach (var (quantization, low) in (ReadOnlySpan<(int, int)>)[(1, 0), (3, 0), (16, 0), (99, 0), (255, 0), (7, 1), (16, 3), (65535, 0)])
        {
            var last = (1 << precision) - 1;
            for (var sample = 0; sample <= last; sample += precision == 8 ? 1 : 31)
            {
                var dc = JpegBlanker.FlatDc(sample, quantization, low, precision);

                (dc & ((1 << low) - 1)).ShouldBe(0);
                var distance = Math.Abs(InverseDct.Flat(dc * quantization, precision) - sample);
                distance.ShouldBe(Best(sample, quantization << low, precision));
            }
        }
    }

    [Fact]
    public void The_transform_of_a_flat_block_is_the_flat_sample()
    {
        var (block, quantization, samples) = (new short[64], Enumerable.Repeat((ushort)3, 64).ToArray(), new short[64]);
        for (var dc = -400; dc <= 400; dc++)
        {
            block[0] = (short)dc;
            InverseDct.Transform(block, quantization, 8, samples, 8);
            samples.ShouldAllBe(sample => sample == InverseDct.Flat(dc * 3, 8));
        }
    }

    private static int Best(int sample, int step, int precision)
    {
        var most = (1 << (precision + 2)) / step;
        return Enumerable.Range(-most - 1, (2 * most) + 3).Min(multiple => Math.Abs(InverseDct.Flat(multiple * step, precision) - sample));
    }
}
