namespace Lethe.Pixels.Rendering.Grey;

/// <summary>Rescale Slope and Intercept (PS3.3 C.11.1.1.2).</summary>
internal sealed class Rescale(double slope, double intercept) : IValueMap
{
    /// <inheritdoc/>
    public double Map(double value) => (value * slope) + intercept;
}
