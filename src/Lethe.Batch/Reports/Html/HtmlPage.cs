namespace Lethe.Batch.Reports.Html;

/// <summary>
/// Writes a page of HTML that needs nothing else: style and drawings stand in it, no script, no address. Everything that is given is
/// text and is escaped. Parts are written as they come, so that pages of any length need no memory.
/// </summary>
public sealed class HtmlPage
{
    private readonly TextWriter _writer;

    /// <summary>Begins a page.</summary>
    /// <param name="writer">Where it goes; UTF-8.</param>
    /// <param name="title">What it is, for the heading and the window.</param>
    /// <param name="lead">One line below the heading.</param>
    /// <param name="sections">Headings of the sections, in order, for the list of contents; none for no list.</param>
    /// <param name="hasPictures">The page may show pictures, which stand in it.</param>
    public HtmlPage(TextWriter writer, string title, string lead, IReadOnlyList<string> sections, bool hasPictures = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sections);
        _writer = writer;
        var heading = HtmlText.Escape(title);
        Write($"<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlStyleSheet.Policy}{(hasPictures ? "; img-src data:" : "")}\"/>\n");
        Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n");
        Write($"<title>{heading}</title>\n<style>{HtmlStyleSheet.Text}</style>\n</head>\n<body>\n<header>\n<h1>{heading}</h1>\n<p class=\"lead\">{HtmlText.Escape(lead)}</p>\n");
        if (sections.Count > 0)
        {
            Write($"<nav aria-label=\"Contents\"><ol>{string.Concat(sections.Select(name => $"<li><a href=\"#{IdOf(name)}\">{HtmlText.Escape(name)}</a></li>"))}</ol></nav>\n");
        }

        Write("</header>\n<main>\n");
    }

    /// <summary>Heading of a section; the list of contents leads to it.</summary>
    public void Section(string title) => Write($"<h2 id=\"{IdOf(title)}\">{HtmlText.Escape(title)}</h2>\n");

    /// <summary>Heading of a part of a section.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="id">A name that cells of tables lead to; letters, digits and hyphens. Null for none.</param>
    public void Part(string title, string? id = null) =>
        Write($"<h3{(id is null ? "" : $" id=\"{IdOf(id)}\"")}>{HtmlText.Escape(title)}</h3>\n");

    /// <summary>A paragraph.</summary>
    public void Text(string text) => Write($"<p>{HtmlText.Escape(text)}</p>\n");

    /// <summary>Sentences in a box.</summary>
    public void Note(HtmlTone tone, params IReadOnlyList<string> sentences)
    {
        var name = tone switch { HtmlTone.Caution => "warning", HtmlTone.Bad => "danger", _ => "note" };
        Write($"<div class=\"{name}\" role=\"note\">{string.Concat(sentences.Select(text => $"<p>{HtmlText.Escape(text)}</p>"))}</div>\n");
    }

    /// <summary>A list of sentences.</summary>
    public void List(IEnumerable<string> sentences) =>
        Write($"<ul>\n{string.Concat(sentences.Select(text => $"<li>{HtmlText.Escape(text)}</li>\n"))}</ul>\n");

    /// <summary>Large figures side by side.</summary>
    public void Tiles(IEnumerable<HtmlTile> tiles)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        Write("<div class=\"tiles\">\n");
        foreach (var tile in tiles)
        {
            Write($"<div class=\"tile{(tile.Tone == HtmlTone.Plain ? "" : $" {NameOf(tile.Tone)}")}\"><b>{HtmlText.Escape(tile.Figure)}</b><span>{HtmlText.Escape(tile.Label)}</span></div>\n");
        }

        Write("</div>\n");
    }

    /// <summary>Names with what they stand for.</summary>
    public void Facts(IEnumerable<(string Name, string Value)> facts) =>
        Write($"<dl class=\"facts\">\n{string.Concat(facts.Select(fact => $"<dt>{HtmlText.Escape(fact.Name)}</dt><dd>{HtmlText.Escape(fact.Value)}</dd>\n"))}</dl>\n");

    /// <summary>Bars of one colour, longest first or in an order that the reader knows.</summary>
    public void Bars(string caption, IReadOnlyList<ChartBar> bars) => Stacks(caption, [new ChartSeries("", ChartColors.Main)], bars);

    /// <summary>Bars of several colours with a legend. Nothing is drawn for no bars.</summary>
    public void Stacks(string caption, IReadOnlyList<ChartSeries> series, IReadOnlyList<ChartBar> bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        Write(bars.Count == 0 ? "" : HtmlChart.Draw(caption, series, bars));
    }

    /// <summary>Begins a row of charts, which stand side by side where there is room.</summary>
    public void BeginCharts() => Write("<div class=\"charts\">\n");

    /// <summary>Ends a row of charts.</summary>
    public void EndCharts() => Write("</div>\n");

    /// <summary>Begins a set of pictures, which stand side by side where there is room.</summary>
    public void BeginPictures() => Write("<div class=\"pictures\">\n");

    /// <summary>Ends a set of pictures.</summary>
    public void EndPictures() => Write("</div>\n");

    /// <summary>A picture, which stands in the page, with a name and lines below it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it shows, for who does not see it.</param>
    /// <param name="png">A file of PNG; if empty, the lines stand alone.</param>
    /// <param name="lines">The lines; empty ones are left out.</param>
    public void Picture(string name, string description, ReadOnlySpan<byte> png, IEnumerable<string> lines)
    {
        Write($"<figure>\n<figcaption class=\"code\">{HtmlText.Escape(name)}</figcaption>\n");
        Write(png.IsEmpty ? "" : $"<img src=\"data:image/png;base64,{Convert.ToBase64String(png)}\" alt=\"{HtmlText.Escape(description)}\"/>\n");
        Write($"<ul>\n{string.Concat(lines.Where(line => line.Length > 0).Select(line => $"<li>{HtmlText.Escape(line)}</li>\n"))}</ul>\n</figure>\n");
    }

    /// <summary>A table, its rows written one after the other. A row has as many cells as there are columns; the first is its head.</summary>
    /// <param name="caption">What it shows; may be empty.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, with the id of each or null.</param>
    public void Table(string caption, IReadOnlyList<HtmlColumn> columns, IEnumerable<(string? Id, IReadOnlyList<HtmlCell> Cells)> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        Write($"<div class=\"scroll\"><table>\n{(caption.Length == 0 ? "" : $"<caption>{HtmlText.Escape(caption)}</caption>\n")}<thead><tr>");
        Write(string.Concat(columns.Select(column => $"<th scope=\"col\"{(column.Kind == HtmlColumnKind.Number ? " class=\"number\"" : "")}>{HtmlText.Escape(column.Title)}</th>")));
        Write("</tr></thead>\n<tbody>\n");
        foreach (var (id, cells) in rows)
        {
            Write($"<tr{(id is null ? "" : $" id=\"{IdOf(id)}\"")}>");
            for (var i = 0; i < cells.Count; i++)
            {
                WriteCell(cells[i], columns[i].Kind);
            }

            Write("</tr>\n");
        }

        Write("</tbody>\n</table></div>\n");
    }

    /// <summary>A table whose rows nothing leads to.</summary>
    public void Table(string caption, IReadOnlyList<HtmlColumn> columns, IEnumerable<IReadOnlyList<HtmlCell>> rows) =>
        Table(caption, columns, rows.Select(row => ((string?)null, row)));

    /// <summary>Ends the page with a line at its foot.</summary>
    public void End(string foot) => Write($"</main>\n<footer>{HtmlText.Escape(foot)}</footer>\n</body>\n</html>\n");

    private void WriteCell(in HtmlCell cell, HtmlColumnKind kind)
    {
        var name = (kind is HtmlColumnKind.Text or HtmlColumnKind.Keyword ? "" : NameOf(kind)) + (cell.IsMarked ? " mark" : "");
        var text = kind == HtmlColumnKind.Keyword ? HtmlText.EscapeKeyword(cell.Text) : HtmlText.Escape(cell.Text);
        Write($"<td{(name.Length == 0 ? "" : $" class=\"{name.TrimStart()}\"")}>{(cell.Target is null ? text : $"<a href=\"#{IdOf(cell.Target)}\">{text}</a>")}</td>");
    }

    /// <summary>A name for a place: what is not a letter or a digit becomes a hyphen.</summary>
    private static string IdOf(string name) => string.Create(name.Length, name, static (id, from) =>
    {
        for (var i = 0; i < id.Length; i++)
        {
            id[i] = char.IsAsciiLetterOrDigit(from[i]) ? char.ToLowerInvariant(from[i]) : '-';
        }
    });

    private static string NameOf(HtmlTone tone) => tone switch
    {
        HtmlTone.Main => "main",
        HtmlTone.Good => "good",
        HtmlTone.Caution => "caution",
        _ => "bad",
    };

    private static string NameOf(HtmlColumnKind kind) => kind switch
    {
        HtmlColumnKind.Number => "number",
        HtmlColumnKind.Code => "code",
        _ => "quiet",
    };

    private void Write(string text) => _writer.Write(text);
}
