namespace Lethe.Batch.Reports.Html;

/// <summary>
/// Colours that people with any kind of colour blindness tell apart, and that differ in lightness, so that grey prints do too.
/// </summary>
public static class ChartColors
{
    /// <summary>What a single series has.</summary>
    public const string Main = "#24507a";

    /// <summary>Gone, or as it should be.</summary>
    public const string Blue = "#1f4e79";

    /// <summary>Replaced.</summary>
    public const string Sky = "#56b4e9";

    /// <summary>Cleaned, or to be looked at.</summary>
    public const string Amber = "#e69f00";

    /// <summary>What needs eyes.</summary>
    public const string Red = "#c44601";

    /// <summary>Stays, or of no concern.</summary>
    public const string Grey = "#b9c1c9";

    /// <summary>A further one.</summary>
    public const string Green = "#009e73";
}
