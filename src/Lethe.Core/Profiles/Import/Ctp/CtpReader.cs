using System.Text.RegularExpressions;
using System.Xml;

namespace Lethe.Profiles.Import.Ctp;

/// <summary>Reads CTP scripts: XML, or the older properties with one setting to a line.</summary>
internal static partial class CtpReader
{
    /// <summary>True for what looks like a script; it may still be damaged.</summary>
    internal static bool IsScript(string text) => IsXml(text) || PropertyLine().IsMatch(text);

    /// <summary>The lines, or null and the reason.</summary>
    internal static List<CtpLine>? Read(string text, out string reason)
    {
        reason = "";
        if (!IsXml(text))
        {
            return [.. ReadProperties(text)];
        }

        try
        {
            return ReadXml(text);
        }
        catch (XmlException e)
        {
            reason = $"the XML is damaged in line {e.LineNumber}, column {e.LinePosition}";
            return null;
        }
    }

    /// <summary>True if the first element is script, behind whatever may stand before it.</summary>
    private static bool IsXml(string text)
    {
        var rest = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        while (rest.StartsWith("<?") || rest.StartsWith("<!--"))
        {
            var end = rest.StartsWith("<?") ? "?>" : "-->";
            var at = rest.IndexOf(end);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + end.Length)..].TrimStart(" \t\r\n");
        }

        return rest.StartsWith("<script") && rest.Length > "<script".Length && rest["<script".Length] is '>' or '/' or ' ' or '\t' or '\r' or '\n';
    }

    private static List<CtpLine> ReadXml(string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\n', '\r', '\t')), settings);
        var skipped = text.Length - text.TrimStart('\uFEFF', ' ', '\n', '\r', '\t').Length;
        var offset = text.AsSpan(0, skipped).Count('\n');
        var lines = new List<CtpLine>();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 1 && KindOf(reader.LocalName) is { } kind)
            {
                var (on, target, name) = (reader.GetAttribute("en"), reader.GetAttribute("t") ?? "", reader.GetAttribute("n") ?? "");
                var line = ((IXmlLineInfo)reader).LineNumber + offset;
                lines.Add(new CtpLine(kind, kind == CtpLineKind.Parameter || on == "T", target.Trim(), name.Trim(), ContentOf(reader), line));
            }
            else
            {
                reader.Read();
            }
        }

        return lines;
    }

    /// <summary>The text of an element whatever is in it; the reader is behind it afterwards.</summary>
    private static string ContentOf(XmlReader reader)
    {
        using var inner = reader.ReadSubtree();
        var text = "";
        while (inner.Read())
        {
            text += inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace ? inner.Value : "";
        }

        inner.Close();
        reader.Read();
        return text.Trim();
    }

    private static CtpLineKind? KindOf(string name) => name switch
    {
        "p" => CtpLineKind.Parameter,
        "e" => CtpLineKind.Element,
        "k" => CtpLineKind.Keep,
        "r" => CtpLineKind.Remove,
        _ => null,
    };

    private static IEnumerable<CtpLine> ReadProperties(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (PropertyLine().Match(line) is { Success: true } match)
            {
                var (isOn, value) = (match.Groups["off"].Length == 0, match.Groups["value"].Value.Trim());
                yield return match.Groups["set"].Success
                    ? new CtpLine(CtpLineKind.Element, isOn, match.Groups["group"].Value + match.Groups["element"].Value, match.Groups["name"].Value.Trim(), value, number)
                    : match.Groups["param"].Success ? new CtpLine(CtpLineKind.Parameter, true, match.Groups["target"].Value.Trim(), "", value, number)
                    : new CtpLine(match.Groups["keep"].Success ? CtpLineKind.Keep : CtpLineKind.Remove, isOn, GroupOf(match.Groups["target"].Value.Trim()), "", "", number);
            }
        }
    }

    private static string GroupOf(string target) => target.StartsWith("group", StringComparison.Ordinal) ? target["group".Length..] : target;

    [GeneratedRegex(
        @"^(?<off>#?)\s*(?:(?<set>set)\.\[(?<group>[0-9A-Fa-f]{4}),(?<element>[0-9A-Fa-f]{4})\](?<name>[^=\r\n]*)=|(?:(?<param>param)|(?<keep>keep)|remove)\.(?<target>[^=\r\n]+)=)(?<value>.*)$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PropertyLine();
}
