namespace Lethe.Pixels.Rendering.Grey;

/// <summary>Values to grey of 0 to 255 by Window Center, Window Width and VOI LUT Function (PS3.3 C.11.2.1.2, C.11.2.1.3).</summary>
internal sealed class DisplayWindow : IValueMap
{
    private const double White = 255;

    private readonly double _center;
    private readonly double _width;
    private readonly bool _isSigmoid;

    private DisplayWindow(double center, double width, bool isSigmoid) => (_center, _width, _isSigmoid) = (center, width, isSigmoid);

    /// <summary>A window; null for a width that the function cannot have.</summary>
    /// <param name="center">Window Center.</param>
    /// <param name="width">Window Width.</param>
    /// <param name="function">VOI LUT Function; LINEAR where none is named or the name is not known.</param>
    internal static DisplayWindow? Of(double center, double width, string function) => function switch
    {
        _ when !(width > 0) => null,
        "SIGMOID" => new DisplayWindow(center, width, isSigmoid: true),
        "LINEAR_EXACT" => new DisplayWindow(center, width, isSigmoid: false),

        // LINEAR has no width below 1. Those that are there are of values that are no integers, and mean what LINEAR_EXACT means.
        _ when width < 1 => new DisplayWindow(center, width, isSigmoid: false),
        _ => new DisplayWindow(center - 0.5, width - 1, isSigmoid: false),
    };

    /// <summary>From black at one value to white at another.</summary>
    internal static DisplayWindow Between(double low, double high) => new(low + ((high - low) / 2), high - low, isSigmoid: false);

    /// <inheritdoc/>
    public double Map(double value)
    {
        if (_isSigmoid)
        {
            return White / (1 + Math.Exp(-4 * (value - _center) / _width));
        }

        return _width > 0 ? Math.Clamp((((value - _center) / _width) + 0.5) * White, 0, White)
            : value > _center ? White : 0;
    }
}
