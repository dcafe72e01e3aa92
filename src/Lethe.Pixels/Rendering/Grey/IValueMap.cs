namespace Lethe.Pixels.Rendering.Grey;

/// <summary>A step from stored values to what is shown. Any number goes in, NaN included, and one comes out.</summary>
internal interface IValueMap
{
    /// <summary>What a value becomes.</summary>
    double Map(double value);
}
