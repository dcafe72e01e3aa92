using Lethe.Pixels.Frames;
using Lethe.Pixels.Rendering.Color;

namespace Lethe.Pixels.Cleaning;

/// <summary>What boxes are filled with: black, within the values that the image has, so that windows made from them stay as they were.</summary>
internal static class FillColor
{
    /// <summary>A sample for each component of a decoded frame.</summary>
    internal static int[] Of(FrameSamples samples, in FrameFormat format, Palette? palette)
    {
        if (palette is not null)
        {
            return [palette.Darkest(format.BitsStored)];
        }

        if (samples.IsFloat)
        {
            return [0];
        }

        var middle = 1 << (samples.Precision - 1);
        return samples.Photometric switch
        {
            Photometric.Monochrome1 => [.. Enumerable.Repeat(Extreme(samples, highest: true), samples.Components)],
            Photometric.YbrFull or Photometric.YbrFull422 when samples.Components == 3 => [0, middle, middle],
            Photometric.YbrPartial420 or Photometric.YbrPartial422 when samples.Components == 3 => [middle / 8, middle, middle],
            _ when samples.Components == 1 => [Extreme(samples, highest: false)],
            _ => new int[samples.Components],
        };
    }

    private static int Extreme(FrameSamples samples, bool highest)
    {
        var extreme = samples.Sample(0, 0, 0);
        for (var y = 0; y < samples.Rows; y++)
        {
            for (var x = 0; x < samples.Columns; x++)
            {
                var sample = samples.Sample(x, y, 0);
                extreme = highest ? Math.Max(extreme, sample) : Math.Min(extreme, sample);
            }
        }

        return (int)extreme;
    }
}
