using System.Globalization;
using System.Text;

namespace Lethe.Cli.Inspection;

/// <summary>The dump as text, one line for each element.</summary>
internal static class TextInspection
{
    private const int LongestValue = 160;
    private const int MostValues = 32;

    internal static void Write(InspectedFile file, TextWriter output)
    {
        foreach (var note in file.Notes)
        {
            output.WriteLine($"# {note}");
        }

        output.WriteLine("# file meta information");
        WriteLevel(file.Meta, output, "");
        output.WriteLine("# data set");
        WriteLevel(file.DataSet, output, "");
    }

    private static void WriteLevel(IReadOnlyList<InspectedElement> elements, TextWriter output, string indent)
    {
        foreach (var element in elements)
        {
            output.WriteLine(Line(element, indent));
            for (var i = 0; i < (element.Items?.Count ?? 0); i++)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indent}  item {i + 1}"));
                WriteLevel(element.Items![i], output, indent + "    ");
            }
        }
    }

    private static string Line(InspectedElement element, string indent)
    {
        var vr = (ushort)element.Vr == 0 ? "--" : element.Vr.ToString();
        var line = string.Create(CultureInfo.InvariantCulture, $"{indent}{element.Tag} {vr} {element.Length,8} {element.Name} = {Value(element)}");
        return element.Plan is not { } plan ? line : $"{line}  -> {plan.Action} ({plan.Origin})";
    }

    private static string Value(InspectedElement element)
    {
        if (element.Items is { } items)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{items.Count} item{(items.Count == 1 ? "" : "s")}");
        }

        if (element.Summary is { } summary)
        {
            return summary;
        }

        var text = string.Join('\\', element.Values.Take(MostValues));
        var shown = Printable(text.Length > LongestValue ? text[..LongestValue] : text);
        return element.Values.Count > MostValues || text.Length > LongestValue
            ? string.Create(CultureInfo.InvariantCulture, $"{shown} ... ({element.Values.Count} values)")
            : shown;
    }

    /// <summary>Control characters must not reach a terminal: they can rewrite what it shows.</summary>
    private static string Printable(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                printable.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:X2}");
            }
            else
            {
                printable.Append(c);
            }
        }

        return printable.ToString();
    }
}
