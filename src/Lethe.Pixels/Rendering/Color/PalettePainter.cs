using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Rendering.Color;

/// <summary>Paints frames of indices.</summary>
internal sealed class PalettePainter(FrameSamples samples, Palette palette) : IRowPainter
{
    /// <inheritdoc/>
    public int Channels => 3;

    /// <inheritdoc/>
    public void Paint(int y, Span<byte> target) => palette.LookUp(samples, y, target);
}
