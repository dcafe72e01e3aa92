namespace Lethe.Synthetic.Pixels;

/// <summary>Frames of 8-bit pixels with letters burned in at the top left.</summary>
internal static class LetteredFrames
{
    private const int TextX = 4;
    private const int TextY = 4;
    private const byte Ink = 250;

    /// <summary>Where the letters are.</summary>
    public static BurnedInBox Box(string text) => Lettering.Box(text, TextX, TextY);

    public static byte[] Grey(string text, int size, int frames, int seed)
    {
        var pixels = new byte[size * size * frames];
        for (var frame = 0; frame < frames; frame++)
        {
            Plane(text, size, (uint)(seed + frame)).CopyTo(pixels, frame * size * size);
        }

        return pixels;
    }

    /// <summary>Colour by pixel: red, green, blue.</summary>
    public static byte[] Rgb(string text, int size, int frames, int seed)
    {
        var grey = Grey(text, size, frames, seed);
        var pixels = new byte[grey.Length * 3];
        for (var i = 0; i < grey.Length; i++)
        {
            pixels[i * 3] = grey[i];
            pixels[(i * 3) + 1] = (byte)(grey[i] * 7 / 8);
            pixels[(i * 3) + 2] = (byte)(grey[i] * 3 / 4);
        }

        return pixels;
    }

    private static byte[] Plane(string text, int size, uint seed)
    {
        var plane = Phantom.Slice8(size, size, seed);
        foreach (var (x, y) in Lettering.Dots(text, TextX, TextY, size))
        {
            plane[(y * size) + x] = Ink;
        }

        return plane;
    }
}
