using System.Text;

namespace Lethe.Conformance;

/// <summary>
/// Writes a statement as one page of HTML that needs nothing else and is well-formed XML. It holds no script and no address; links lead
/// to its own headings.
/// </summary>
public static class HtmlStatement
{
    // What a row is about stays on one line, unless it is a sentence.
    private const int LongestName = 44;

    /// <summary>The whole text.</summary>
    public static string Write(StatementDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var page = new StringBuilder($"""
            <!DOCTYPE html>
            <!-- {StatementDocument.Notice} -->
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{Escape(document.Title)}</title>
            <style>
            {HtmlStyle.Css}
            </style>
            </head>
            <body>
            <h1>{Escape(document.Title)}</h1>

            """.ReplaceLineEndings("\n"));
        AppendContents(page, document);
        foreach (var block in document.Blocks)
        {
            Append(page, block);
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void AppendContents(StringBuilder page, StatementDocument document)
    {
        page.Append("<nav aria-label=\"Contents\"><ol>\n");
        foreach (var heading in document.Blocks.OfType<StatementHeading>().Where(heading => heading.Level == 1))
        {
            page.Append($"<li><a href=\"#{IdOf(heading)}\">{heading.Number}. {Escape(heading.Text)}</a></li>\n");
        }

        page.Append("</ol></nav>\n");
    }

    private static void Append(StringBuilder page, StatementBlock block)
    {
        switch (block)
        {
            case StatementHeading heading:
                var name = heading.Level == 1 ? "h2" : "h3";
                page.Append($"<{name} id=\"{IdOf(heading)}\">{heading.Number}{(heading.Level == 1 ? "." : "")} {Escape(heading.Text)}</{name}>\n");
                break;
            case StatementParagraph paragraph:
                page.Append($"<p>{Escape(paragraph.Text)}</p>\n");
                break;
            case StatementList list:
                page.Append("<ul>\n");
                foreach (var item in list.Items)
                {
                    page.Append($"<li>{Escape(item)}</li>\n");
                }

                page.Append("</ul>\n");
                break;
            case StatementTable table:
                AppendTable(page, table);
                break;
            default:
                throw new ArgumentException("a block of this kind has no form in HTML", nameof(block));
        }
    }

    private static void AppendTable(StringBuilder page, StatementTable table)
    {
        page.Append($"<table>\n<caption>{Escape(table.Caption)}</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            page.Append($"<th scope=\"col\">{Escape(column)}</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                page.Append($"<td{(i == 0 && row[0].Length <= LongestName ? " class=\"name\"" : "")}>{Escape(row[i])}</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static string IdOf(StatementHeading heading) => $"s{heading.Number.Replace('.', '-')}";

    /// <summary>Names and texts of a profile can hold anything that YAML allows; XML allows less.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                < 0x20 or (>= 0x7F and < 0xA0) => escaped.Append(' '),
                0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
