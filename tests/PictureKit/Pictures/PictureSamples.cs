using System.Runtime.InteropServices;
using Lethe.Pixels.Frames;

namespace Lethe.PictureKit.Pictures;

/// <summary>Pictures as the samples that devices store: 8 bits grey or RGB, 12 bits, 16 bits with signs.</summary>
public static class PictureSamples
{
    private const int MostOfTomogram = 3071;
    private const int LeastOfTomogram = -1024;

    /// <summary>True if it has three components.</summary>
    public static bool IsColored(PictureKind kind) => kind is PictureKind.UltrasoundColor or PictureKind.ScreenLight or PictureKind.Photograph;

    /// <summary>Writes a canvas as samples.</summary>
    public static FrameSamples Of(Canvas canvas, PictureKind kind)
    {
        var samples = new FrameSamples();
        var components = IsColored(kind) ? 3 : 1;
        var isDeep = kind is PictureKind.Radiograph or PictureKind.RadiographInverted or PictureKind.Tomogram or PictureKind.MagneticResonance or PictureKind.Functional;
        var photometric = components == 3 ? Photometric.Rgb : kind == PictureKind.RadiographInverted ? Photometric.Monochrome1 : Photometric.Monochrome2;
        samples.Reset(canvas.Width, canvas.Height, components, isDeep ? 2 : 1, kind == PictureKind.Tomogram ? 16 : isDeep ? 12 : 8, kind == PictureKind.Tomogram, false, photometric);
        for (var i = 0; i < canvas.Width * canvas.Height * components; i++)
        {
            var (pixel, component) = (i / components, i % components);
            var level = canvas[pixel % canvas.Width, pixel / canvas.Width, components == 3 ? component : 1];
            Set(samples, i, kind switch
            {
                PictureKind.Radiograph or PictureKind.MagneticResonance or PictureKind.Functional => (int)Math.Round(4095 * level),
                PictureKind.RadiographInverted => 4095 - (int)Math.Round(4095 * level),
                PictureKind.Tomogram => LeastOfTomogram + (int)Math.Round((MostOfTomogram - LeastOfTomogram) * level),
                _ => (int)Math.Round(255 * level),
            });
        }

        return samples;
    }

    private static void Set(FrameSamples samples, int index, int value)
    {
        if (samples.SampleSize == 1)
        {
            samples.Bytes[index] = (byte)value;
        }
        else
        {
            MemoryMarshal.Cast<byte, short>(samples.Bytes)[index] = (short)value;
        }
    }
}
