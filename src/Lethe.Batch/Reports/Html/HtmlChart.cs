using System.Globalization;
using System.Text;

namespace Lethe.Batch.Reports.Html;

/// <summary>
/// Charts of horizontal bars as SVG inside the page. Each bar has its figure beside it and its whole text as title, so that nothing
/// depends on colour or on seeing.
/// </summary>
internal static class HtmlChart
{
    private const double Width = 640;
    private const double RowHeight = 24;
    private const double BarHeight = 15;
    private const double MostLabel = 230;
    private const double MostFigure = 210;
    private const double LeastVisible = 1.5;

    /// <summary>A figure with a caption. With one series there is no legend.</summary>
    internal static string Draw(string caption, IReadOnlyList<ChartSeries> series, IReadOnlyList<ChartBar> bars)
    {
        var (label, figure) = (LabelRoom(bars), FigureRoom(bars));
        var most = Math.Max(1, bars.Select(bar => bar.Total).DefaultIfEmpty(0).Max());
        var height = (bars.Count * RowHeight) + 4;
        var svg = new StringBuilder($"<figure>\n<figcaption>{HtmlText.Escape(caption)}</figcaption>\n");
        AppendLegend(svg, series);
        svg.Append($"<svg viewBox=\"0 0 {Text(Width)} {Text(height)}\" role=\"img\" aria-label=\"{HtmlText.Escape(caption)}\" xmlns=\"http://www.w3.org/2000/svg\">\n");
        svg.Append($"<line x1=\"{Text(label)}\" y1=\"0\" x2=\"{Text(label)}\" y2=\"{Text(height)}\" stroke=\"#8894a1\"/>\n");
        for (var i = 0; i < bars.Count; i++)
        {
            AppendBar(svg, bars[i], series, (2 + (i * RowHeight), label, (Width - label - figure) / most));
        }

        return svg.Append("</svg>\n</figure>\n").ToString();
    }

    private static void AppendLegend(StringBuilder svg, IReadOnlyList<ChartSeries> series)
    {
        if (series.Count < 2)
        {
            return;
        }

        svg.Append("<ul class=\"legend\">");
        foreach (var one in series)
        {
            svg.Append($"<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect width=\"10\" height=\"10\" fill=\"{one.Color}\"/></svg>{HtmlText.Escape(one.Name)}</li>");
        }

        svg.Append("</ul>\n");
    }

    private static void AppendBar(StringBuilder svg, ChartBar bar, IReadOnlyList<ChartSeries> series, (double Top, double Left, double Scale) place)
    {
        var baseline = Text(place.Top + 12.5);
        var x = place.Left;
        svg.Append($"<g><title>{HtmlText.Escape(Describe(bar, series))}</title>");
        svg.Append($"<text x=\"{Text(place.Left - 7)}\" y=\"{baseline}\" text-anchor=\"end\">{HtmlText.Escape(HtmlText.Fit(bar.Label, place.Left - 8))}</text>");
        for (var i = 0; i < bar.Values.Count; i++)
        {
            if (bar.Values[i] > 0)
            {
                var width = Math.Max(LeastVisible, bar.Values[i] * place.Scale);
                svg.Append($"<rect x=\"{Text(x)}\" y=\"{Text(place.Top)}\" width=\"{Text(width)}\" height=\"{Text(BarHeight)}\" fill=\"{series[i].Color}\" stroke=\"#fff\" stroke-width=\"{(series.Count > 1 ? "0.8" : "0")}\"/>");
                x += width;
            }
        }

        svg.Append($"<text x=\"{Text(x + 6)}\" y=\"{baseline}\">{HtmlText.Number(bar.Total)}");
        svg.Append(bar.Note.Length > 0 ? $" <tspan fill=\"#4a5664\">{HtmlText.Escape(bar.Note)}</tspan>" : "").Append("</text></g>\n");
    }

    private static string Describe(ChartBar bar, IReadOnlyList<ChartSeries> series)
    {
        var parts = series.Count > 1 ? ": " + string.Join(", ", series.Select((one, i) => $"{one.Name} {HtmlText.Number(bar.Values[i])}").Where((_, i) => bar.Values[i] > 0)) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{bar.Label}: {HtmlText.Number(bar.Total)} {bar.Note}{parts}");
    }

    /// <summary>As wide as the longest label, up to a limit: short labels leave the room to the bars.</summary>
    private static double LabelRoom(IReadOnlyList<ChartBar> bars) =>
        Math.Clamp(bars.Select(bar => HtmlText.WidthOf(bar.Label)).DefaultIfEmpty(0).Max() + 10, 60, MostLabel);

    private static double FigureRoom(IReadOnlyList<ChartBar> bars) =>
        Math.Clamp(bars.Select(bar => HtmlText.WidthOf($"{HtmlText.Number(bar.Total)} {bar.Note}")).DefaultIfEmpty(0).Max() + 12, 50, MostFigure);

    private static string Text(double number) => HtmlText.Coordinate(number);
}
