using Lethe.Pixels.Frames;
using Lethe.Pixels.Rendering.Grey;

namespace Lethe.Pixels.Rendering.Color;

/// <summary>Paints frames of red, green, blue, or of luminance and chrominances (PS3.3 C.7.6.3.1.2).</summary>
internal sealed class ColorPainter : IRowPainter
{
    private readonly FrameValues _values;
    private readonly double _low;
    private readonly double _scale;

    internal ColorPainter(FrameValues values)
    {
        _values = values;
        var samples = values.Samples;

        // Colors have all values that their bits allow; numbers with a point have those that are there.
        var (low, high) = samples.IsFloat ? Range() : samples.IsSigned ? (-Math.Pow(2, samples.Precision - 1), Math.Pow(2, samples.Precision - 1) - 1) : (0, Math.Pow(2, samples.Precision) - 1);
        (_low, _scale) = (low, high > low ? 255 / (high - low) : 0);
    }

    /// <inheritdoc/>
    public int Channels => 3;

    /// <inheritdoc/>
    public void Paint(int y, Span<byte> target)
    {
        var samples = _values.Samples;
        var first = y * samples.Columns * samples.Components;
        for (var x = 0; x < samples.Columns; x++)
        {
            var at = first + (x * samples.Components);
            var (a, b, c) = (Level(at), Level(at + 1), Level(at + 2));
            var (red, green, blue) = samples.Photometric switch
            {
                Photometric.YbrFull or Photometric.YbrFull422 => ToRgb(a, b - 128, c - 128),
                Photometric.YbrPartial420 or Photometric.YbrPartial422 => ToRgb((a - 16) * 255 / 219, (b - 128) * 255 / 224, (c - 128) * 255 / 224),
                _ => (a, b, c),
            };
            (target[3 * x], target[(3 * x) + 1], target[(3 * x) + 2]) = (ToByte(red), ToByte(green), ToByte(blue));
        }
    }

    private static (double Red, double Green, double Blue) ToRgb(double y, double cb, double cr) =>
        (y + (1.402 * cr), y - (0.344136 * cb) - (0.714136 * cr), y + (1.772 * cb));

    private static byte ToByte(double level) => double.IsNaN(level) ? (byte)0 : (byte)Math.Clamp(Math.Round(level), 0, 255);

    private double Level(int index) => (_values.Value(index) - _low) * _scale;

    private (double Low, double High) Range()
    {
        var (low, high) = (double.MaxValue, double.MinValue);
        for (var i = 0; i < _values.Samples.Columns * _values.Samples.Rows * _values.Samples.Components; i++)
        {
            var value = _values.Value(i);
            (low, high) = double.IsFinite(value) ? (Math.Min(low, value), Math.Max(high, value)) : (low, high);
        }

        return (low, high);
    }
}
