using System.Globalization;
using System.Net;
using System.Text;

namespace Lethe.Batch.Reports.Html;

/// <summary>A report as one page of HTML: everything in it is escaped, nothing in it is loaded from elsewhere, and no script runs.</summary>
internal sealed class HtmlPage
{
    private const int BarHeight = 22;
    private const int LabelWidth = 260;
    private const int Width = 860;
    private const int MostLabel = 32;

    private readonly StringBuilder _text = new();

    internal HtmlPage(string title, string lead)
    {
        _text.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append($"<title>{Escape(title)}</title>\n<style>\n{HtmlStyle.Css}\n</style>\n</head>\n<body>\n<h1>{Escape(title)}</h1>\n<p class=\"lead\">{Escape(lead)}</p>\n");
    }

    internal void Section(string title) => _text.Append($"<h2>{Escape(title)}</h2>\n");

    internal void Paragraph(string text) => _text.Append($"<p>{Escape(text)}</p>\n");

    internal void Warning(string text) => _text.Append($"<p class=\"warning\">{Escape(text)}</p>\n");

    /// <summary>Numbers that are seen first; one that should be zero is red if it is not.</summary>
    internal void Tiles(params IReadOnlyList<(string Label, long Value, bool ShouldBeZero)> tiles)
    {
        _text.Append("<div class=\"tiles\">\n");
        foreach (var (label, value, shouldBeZero) in tiles)
        {
            var look = !shouldBeZero ? "" : value == 0 ? " good" : " bad";
            _text.Append($"<div class=\"tile{look}\"><b>{Number(value)}</b><span>{Escape(label)}</span></div>\n");
        }

        _text.Append("</div>\n");
    }

    /// <summary>Names with their values.</summary>
    internal void Facts(params IReadOnlyList<(string Name, string Value)> facts)
    {
        _text.Append("<dl>\n");
        foreach (var (name, value) in facts.Where(fact => fact.Value.Length > 0))
        {
            _text.Append($"<dt>{Escape(name)}</dt><dd>{Escape(value)}</dd>\n");
        }

        _text.Append("</dl>\n");
    }

    /// <summary>A table; columns whose name ends in # hold numbers.</summary>
    internal void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        _text.Append("<table>\n<thead><tr>");
        foreach (var column in columns)
        {
            _text.Append($"<th{Class(column)}>{Escape(column.TrimEnd('#'))}</th>");
        }

        _text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            _text.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                _text.Append($"<td{Class(columns[i])}>{Escape(row[i])}</td>");
            }

            _text.Append("</tr>\n");
        }

        _text.Append("</tbody>\n</table>\n");
    }

    /// <summary>Horizontal bars, the longest first; as a picture with a text for each bar.</summary>
    internal void Bars(string title, IEnumerable<(string Label, long Value)> bars)
    {
        var sorted = bars.Where(bar => bar.Value > 0).OrderByDescending(bar => bar.Value).ThenBy(bar => bar.Label, StringComparer.Ordinal).ToList();
        if (sorted.Count == 0)
        {
            return;
        }

        var most = sorted[0].Value;
        _text.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {sorted.Count * BarHeight}\" role=\"img\" aria-label=\"{Escape(title)}\">\n");
        for (var i = 0; i < sorted.Count; i++)
        {
            var length = Math.Max(2, (int)((Width - LabelWidth - 90) * (double)sorted[i].Value / most));
            var label = sorted[i].Label.Length <= MostLabel ? sorted[i].Label : sorted[i].Label[..(MostLabel - 1)] + "…";
            _text.Append(CultureInfo.InvariantCulture, $"<g><title>{Escape(sorted[i].Label)}: {Number(sorted[i].Value)}</title>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 8}\" y=\"{(i * BarHeight) + 15}\" text-anchor=\"end\">{Escape(label)}</text>")
                .Append(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{(i * BarHeight) + 3}\" width=\"{length}\" height=\"{BarHeight - 7}\" rx=\"2\"></rect>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth + length + 6}\" y=\"{(i * BarHeight) + 15}\">{Number(sorted[i].Value)}</text></g>\n");
        }

        _text.Append("</svg>\n");
    }

    /// <summary>The whole page.</summary>
    internal string Finish(string footer) => _text + $"<footer>{Escape(footer)}</footer>\n</body>\n</html>\n";

    internal static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Class(string column) => column.EndsWith('#') ? " class=\"number\"" : "";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
