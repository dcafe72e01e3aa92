using System.Runtime.InteropServices;
using Lethe.PictureKit.Fonts;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Reading.Pictures;

namespace Lethe.Pixels.Tests.Reading;

/// <summary>An even frame on which tests write.</summary>
internal sealed class Scene
{
    internal const int Columns = 320;
    internal const int Rows = 200;

    private readonly ushort[] _cells = new ushort[Columns * Rows];

    internal Scene(ushort background = 100) => _cells.AsSpan().Fill(background);

    internal byte[] Bytes => MemoryMarshal.AsBytes(_cells.AsSpan()).ToArray();

    internal Scene Write(string text, int x, int y, int scale = 2, ushort value = 4000)
    {
        Lettering.Draw(text, x, y, scale, (column, row) => _cells[(row * Columns) + column] = value);
        return this;
    }

    /// <summary>Text on its side: up or down.</summary>
    internal Scene WriteOnSide(string text, int x, int y, int scale, bool isUpward)
    {
        Lettering.Draw(text, 0, 0, scale, (along, across) => _cells[isUpward ? ((y - along) * Columns) + x + across : ((y + along) * Columns) + x - across] = 4000);
        return this;
    }

    internal Scene Dot(int x, int y, ushort value)
    {
        _cells[(y * Columns) + x] = value;
        return this;
    }

    internal FrameSamples Samples()
    {
        var samples = new FrameSamples();
        samples.Reset(Columns, Rows, 1, 2, 12, false, false, Photometric.Monochrome2);
        Bytes.CopyTo(samples.Bytes);
        return samples;
    }

    internal BoxPicture Cut(PixelBox box) => BoxPicture.Of(Samples(), box)!;

    /// <summary>The box around a text.</summary>
    internal static PixelBox Around(string text, int x, int y, int scale = 2) => new PixelBox(x, y, Lettering.WidthOf(text, scale), 7 * scale).Grow(4, 4);
}
