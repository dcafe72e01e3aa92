namespace Lethe.Batch.Reports.Html;

/// <summary>One colour of a chart of stacked bars.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Color">Colour as #rrggbb, from <see cref="ChartColors"/>.</param>
public sealed record ChartSeries(string Name, string Color);
