using System.Text;

namespace Lethe.Conformance;

/// <summary>Writes a statement in Markdown, in lines ended by LF.</summary>
public static class MarkdownStatement
{
    /// <summary>The whole text.</summary>
    public static string Write(StatementDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var page = new StringBuilder($"<!-- {StatementDocument.Notice} -->\n# {Escape(document.Title)}\n");
        foreach (var block in document.Blocks)
        {
            page.Append('\n');
            Append(page, block);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, StatementBlock block)
    {
        switch (block)
        {
            case StatementHeading heading:
                page.Append('#', heading.Level + 1).Append($" {heading.Number}{(heading.Level == 1 ? "." : "")} {Escape(heading.Text)}\n");
                break;
            case StatementParagraph paragraph:
                page.Append(Escape(paragraph.Text)).Append('\n');
                break;
            case StatementList list:
                foreach (var item in list.Items)
                {
                    page.Append($"- {Escape(item)}\n");
                }

                break;
            case StatementTable table:
                AppendTable(page, table);
                break;
            default:
                throw new ArgumentException("a block of this kind has no form in Markdown", nameof(block));
        }
    }

    private static void AppendTable(StringBuilder page, StatementTable table)
    {
        page.Append($"**{Escape(table.Caption)}**\n\n");
        AppendRow(page, table.Columns);
        page.Append('|').AppendJoin('|', table.Columns.Select(_ => "---")).Append("|\n");
        foreach (var row in table.Rows)
        {
            AppendRow(page, row);
        }
    }

    private static void AppendRow(StringBuilder page, IReadOnlyList<string> cells)
    {
        page.Append('|');
        foreach (var cell in cells)
        {
            page.Append($" {Escape(cell)} |");
        }

        page.Append('\n');
    }

    /// <summary>Signs that mean something to Markdown or HTML lose that meaning. An underscore between letters has none.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                escaped.Append(' ');
                continue;
            }

            var isInside = c == '_' && i > 0 && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i - 1]) && char.IsAsciiLetterOrDigit(text[i + 1]);
            if (c is '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '|' or '~' or '&' or '#' || (c == '_' && !isInside))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
