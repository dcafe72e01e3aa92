using System.Text.RegularExpressions;

namespace Lethe.Profiles.Import.Deid;

/// <summary>Splits a recipe of pydicom/deid into lines with their sections.</summary>
internal static partial class DeidRecipe
{
    /// <summary>True for a text that begins as recipes do.</summary>
    internal static bool IsRecipe(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.Trim(" \t\uFEFF");
            if (!words.IsEmpty && words[0] != '#')
            {
                return words.StartsWith("FORMAT dicom", StringComparison.OrdinalIgnoreCase) || (words[0] == '%' && Section().IsMatch(text));
            }
        }

        return false;
    }

    internal static IReadOnlyList<DeidLine> Read(string text)
    {
        var lines = new List<DeidLine>();
        var (section, name, number) = ("", "", 0);
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = Blanks().Replace(WithoutComment(raw), " ").Trim(' ', '\uFEFF');
            if (line.StartsWith('%'))
            {
                var parts = line[1..].TrimStart().Split(' ', 2);
                (section, name) = (parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1].Trim() : "");
            }
            else if (line.Length > 0 && !line.StartsWith("format", StringComparison.OrdinalIgnoreCase))
            {
                lines.Add(new DeidLine(section, name, line, number));
            }
        }

        return lines;
    }

    private static string WithoutComment(string line)
    {
        var at = line.IndexOf('#', StringComparison.Ordinal);
        return at < 0 ? line : line[..at];
    }

    [GeneratedRegex(@"^[ \t]*%[ \t]*(header|filter|fields|values|labels)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
