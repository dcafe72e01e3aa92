using System.Text;
using System.Xml.Linq;

namespace Lethe.Structured.Documents;

/// <summary>
/// The text that people read. Paragraphs, lists and tables stay; markup within a line does not, so that a name is seen whole
/// whatever part of it is bold.
/// </summary>
internal static class CdaNarrative
{
    private const string Blocks = " paragraph list item table thead tbody tfoot tr th td caption ";
    private const string Inline = " content sub sup footnote linkHtml ";

    /// <summary>A section's text, cleaned.</summary>
    internal static XElement Clean(XElement source, CdaText texts)
    {
        var target = new XElement(source.Name);
        CdaNames.CopyStructure(source, target);
        CopySpans(source, target);
        var line = new StringBuilder();
        foreach (var node in source.Nodes())
        {
            if (node is XElement element && IsOne(element, Blocks))
            {
                Flush(line, target, texts);
                target.Add(Clean(element, texts));
            }
            else
            {
                Append(node, line);
            }
        }

        Flush(line, target, texts);
        return target;
    }

    /// <summary>All the text below an element that is no block, as one line.</summary>
    internal static string TextOf(XElement source)
    {
        var line = new StringBuilder();
        foreach (var node in source.Nodes())
        {
            Append(node, line);
        }

        return line.ToString();
    }

    private static void Append(XNode node, StringBuilder line)
    {
        if (node is XText text)
        {
            line.Append(text.Value);
        }
        else if (node is XElement element && IsOne(element, Inline))
        {
            foreach (var inner in element.Nodes())
            {
                Append(inner, line);
            }
        }
        else
        {
            // A line break, or something that goes: it parts words all the same.
            line.Append(' ');
        }
    }

    private static void Flush(StringBuilder line, XElement target, CdaText texts)
    {
        var cleaned = texts.Clean(line.ToString());
        line.Clear();
        if (cleaned.Length > 0)
        {
            target.Add(new XText(cleaned));
        }
    }

    private static void CopySpans(XElement source, XElement target)
    {
        foreach (var name in (ReadOnlySpan<string>)["colspan", "rowspan"])
        {
            if ((string?)source.Attribute(name) is { Length: 1 or 2 } span && CdaNumbers.IsNumber(span) && span[0] != '-')
            {
                target.SetAttributeValue(name, span);
            }
        }
    }

    private static bool IsOne(XElement element, string list) => element.Name.NamespaceName == CdaNames.Cda && CdaNames.IsIn(list, element.Name.LocalName);
}
