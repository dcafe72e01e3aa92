using System.Runtime.InteropServices;

namespace Lethe.Synthetic.Pixels;

/// <summary>Draws a body-like figure with a little noise; the same seed gives the same pixels.</summary>
internal static class Phantom
{
    /// <summary>A slice through a body: background, skin, two lungs, a spine; every value between 0 and <paramref name="maximum"/>.</summary>
    public static ushort[] Slice(int rows, int columns, int maximum, uint seed)
    {
        var pixels = new ushort[rows * columns];
        var state = (seed * 2654435761u) | 1;
        for (var y = 0; y < rows; y++)
        {
            var v = ((2.0 * y) + 1 - rows) / rows;
            for (var x = 0; x < columns; x++)
            {
                var u = ((2.0 * x) + 1 - columns) / columns;
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                var noise = (state & 0xFF) / 255.0 * 0.04;
                pixels[(y * columns) + x] = (ushort)((Density(u, v) + noise) * maximum);
            }
        }

        return pixels;
    }

    /// <summary>The same in bytes of 8 bits.</summary>
    public static byte[] Slice8(int rows, int columns, uint seed) => Array.ConvertAll(Slice(rows, columns, 255, seed), p => (byte)p);

    /// <summary>Little endian bytes of 16-bit pixels.</summary>
    public static byte[] Bytes(ReadOnlySpan<ushort> pixels) => MemoryMarshal.AsBytes(pixels).ToArray();

    private static double Density(double u, double v)
    {
        if (Inside(u, v, 0, 0, 0.85, 0.62) > 1)
        {
            return 0.01;
        }

        if (Inside(u, v, -0.38, -0.05, 0.28, 0.38) < 1 || Inside(u, v, 0.38, -0.05, 0.28, 0.38) < 1)
        {
            return 0.12;
        }

        return Inside(u, v, 0, 0.42, 0.12, 0.12) < 1 ? 0.9 : 0.45;
    }

    private static double Inside(double u, double v, double centreU, double centreV, double radiusU, double radiusV)
    {
        var a = (u - centreU) / radiusU;
        var b = (v - centreV) / radiusV;
        return (a * a) + (b * b);
    }
}
