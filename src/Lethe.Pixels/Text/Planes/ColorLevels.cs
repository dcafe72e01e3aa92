using System.Runtime.InteropServices;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Text.Planes;

/// <summary>
/// Brings pixels of three components to pictures on which colored text stands out: the brightest of the three, the darkest, and how far they are apart.
/// </summary>
internal static class ColorLevels
{
    private const int Colored = 40;

    /// <summary>Draws the three pictures. True if anything has a color.</summary>
    internal static bool Draw(FrameSamples samples, Plane brightest, Plane darkest, Plane colors)
    {
        foreach (var plane in (ReadOnlySpan<Plane>)[brightest, darkest, colors])
        {
            plane.Reset(samples.Columns, samples.Rows);
        }

        var isColored = false;
        for (var y = 0; y < samples.Rows; y++)
        {
            isColored |= DrawRow(samples, y, brightest.Row(y), darkest.Row(y), colors.Row(y));
        }

        return isColored;
    }

    private static bool DrawRow(FrameSamples samples, int y, Span<byte> brightest, Span<byte> darkest, Span<byte> colors)
    {
        var bytes = (ReadOnlySpan<byte>)samples.Bytes.Slice(y * samples.Stride, samples.Stride);
        var words = MemoryMarshal.Cast<byte, ushort>(bytes);
        var (step, shift) = (samples.Components, Math.Max(0, samples.Precision - 8));
        var isLuminance = samples.Photometric is Photometric.YbrFull or Photometric.YbrFull422 or Photometric.YbrPartial422 or Photometric.YbrPartial420;
        var most = 0;
        for (var x = 0; x < brightest.Length; x++)
        {
            int a, b, c;
            if (samples.SampleSize == 1)
            {
                (a, b, c) = (bytes[x * step], bytes[(x * step) + 1], bytes[(x * step) + 2]);
            }
            else
            {
                (a, b, c) = (words[x * step] >> shift, words[(x * step) + 1] >> shift, words[(x * step) + 2] >> shift);
            }

            if (isLuminance)
            {
                (a, b, c) = ToRgb(a, b - 128, c - 128);
            }

            var (high, low) = (Math.Max(a, Math.Max(b, c)), Math.Min(a, Math.Min(b, c)));
            (brightest[x], darkest[x], colors[x]) = ((byte)Math.Clamp(high, 0, 255), (byte)Math.Clamp(low, 0, 255), (byte)Math.Clamp(high - low, 0, 255));
            most = Math.Max(most, high - low);
        }

        return most > Colored;
    }

    /// <summary>PS3.3 C.7.6.3.1.2, in 1/1024.</summary>
    private static (int Red, int Green, int Blue) ToRgb(int y, int cb, int cr) =>
        (Math.Clamp(y + ((1436 * cr) >> 10), 0, 255), Math.Clamp(y - (((352 * cb) + (731 * cr)) >> 10), 0, 255), Math.Clamp(y + ((1815 * cb) >> 10), 0, 255));
}
