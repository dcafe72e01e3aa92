using Lethe.Dicom.Reading;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Rendering.Color;
using Lethe.Pixels.Rendering.Grey;
using Lethe.Pixels.Rendering.Headers;
using Lethe.Pixels.Rendering.Pictures;

namespace Lethe.Pixels.Rendering;

/// <summary>
/// Turns decoded frames into pictures as a viewer shows them: the stages of PS3.4 N.2 for grey, palettes, color. Overlays, presentation states and color profiles are not
/// applied. Whatever the header says, a picture comes out.
/// </summary>
internal static class FrameRenderer
{
    private const int Colors = 3;

    /// <summary>Renders a frame.</summary>
    /// <param name="samples">The frame.</param>
    /// <param name="input">The header of its instance.</param>
    /// <param name="frame">Which one it is, from 0.</param>
    /// <param name="longestSide">Most pixels in either direction; larger frames are brought down.</param>
    internal static Picture Render(FrameSamples samples, HeaderReader input, int frame, int longestSide)
    {
        var painter = PainterOf(samples, input, frame);
        var thumbnail = new Thumbnail(samples.Columns, samples.Rows, painter.Channels, longestSide);
        var row = new byte[samples.Columns * painter.Channels];
        for (var y = 0; y < samples.Rows; y++)
        {
            painter.Paint(y, row);
            thumbnail.Add(row);
        }

        return thumbnail.Picture;
    }

    private static IRowPainter PainterOf(FrameSamples samples, HeaderReader input, int frame)
    {
        if (samples is { Photometric: Photometric.PaletteColor, Components: 1, IsFloat: false } && Palette.TryRead(input) is { } palette)
        {
            return new PalettePainter(samples, palette);
        }

        var values = new FrameValues(samples, input);
        return samples.Components >= Colors ? new ColorPainter(values) : new GreyPainter(new DisplayHeader(input, frame), values);
    }
}
