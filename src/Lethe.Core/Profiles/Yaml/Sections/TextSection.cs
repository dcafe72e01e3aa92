using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml.Sections;

/// <summary>The key <c>text</c>.</summary>
internal static class TextSection
{
    private const int LongestPhrase = 200;

    private static readonly string[] Keys = ["unknown-words", "keep", "drop"];

    internal static TextPolicy Read(TextPolicy text, YamlNode node, ProblemList problems)
    {
        var fields = new YamlFields(node, "text", Keys, problems);
        if (fields["unknown-words"] is { } unknown && YamlValues.Choice(unknown, "unknown-words", ["drop", "keep"], problems) is { } choice)
        {
            text = text with { KeepsUnknownWords = choice == 1 };
        }

        var keep = Phrases(fields["keep"], "keep", problems);
        var drop = Phrases(fields["drop"], "drop", problems);
        text = text with { Keep = [.. text.Keep.Union(keep)], Drop = [.. text.Drop.Union(drop)] };
        foreach (var both in text.Keep.Intersect(text.Drop, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(fields["drop"] ?? node, $"'{both}' is to be kept and to be dropped");
        }

        return text;
    }

    private static IReadOnlyList<string> Phrases(YamlNode? node, string what, ProblemList problems)
    {
        if (node is null)
        {
            return [];
        }

        foreach (var item in YamlValues.Items(node).Where(item => item.Text.Length > LongestPhrase || item.Text.Any(char.IsControl)))
        {
            problems.Add(item, $"{what}: a word or phrase on one line, of at most {LongestPhrase} characters, is wanted here");
        }

        return [.. YamlValues.Texts(node, what, problems).Select(phrase => phrase.Trim()).Where(phrase => phrase.Length > 0)];
    }
}
