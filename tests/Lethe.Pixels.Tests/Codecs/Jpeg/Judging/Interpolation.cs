using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Judging;

/// <summary>
/// What libjpeg makes of components with half as many columns, or columns and rows: each new sample is 3/4 of the sample it lies in and 1/4 of the nearest neighbour,
/// rounded down and up in turn. Others are repeated.
/// </summary>
internal static class Interpolation
{
    internal static int[] Plane(FrameSamples samples, int component, JpegPlane plane)
    {
        var (across, down) = (plane.MaxSampling.Horizontal / plane.Sampling.Horizontal, plane.MaxSampling.Vertical / plane.Sampling.Vertical);
        var width = (samples.Columns + across - 1) / across;
        if (across != 2 || down > 2 || width <= 2 || plane.MaxSampling.Horizontal % plane.Sampling.Horizontal != 0)
        {
            return Fill(samples, (x, y) => (int)samples.Sample(x, y, component));
        }

        var height = (samples.Rows + down - 1) / down;
        int Own(int x, int y) => (int)samples.Sample(x * 2, y * down, component);
        int Column(int x, int y) => down == 1 ? Own(x, y) : (3 * Own(x, y / 2)) + Own(x, Math.Clamp((y / 2) + (y % 2 == 0 ? -1 : 1), 0, height - 1));
        var (unit, low, high) = down == 1 ? (4, 1, 2) : (16, 8, 7);
        return Fill(samples, (x, y) =>
        {
            var (at, isRight) = (x / 2, x % 2 != 0);
            var neighbour = Math.Clamp(at + (isRight ? 1 : -1), 0, width - 1);
            return down == 1 && neighbour == at ? Own(at, y) : ((3 * Column(at, y)) + Column(neighbour, y) + (isRight ? high : low)) / unit;
        });
    }

    private static int[] Fill(FrameSamples samples, Func<int, int, int> sample)
    {
        var plane = new int[samples.Columns * samples.Rows];
        for (var y = 0; y < samples.Rows; y++)
        {
            for (var x = 0; x < samples.Columns; x++)
            {
                plane[(y * samples.Columns) + x] = sample(x, y);
            }
        }

        return plane;
    }
}
