using System.Globalization;
using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml;

/// <summary>Nodes as the values that are wanted; a node of another form is a problem and gives null.</summary>
internal static class YamlValues
{
    /// <summary>A text that is not empty. <paramref name="what"/> names it in messages.</summary>
    internal static string? Text(YamlNode node, string what, ProblemList problems)
    {
        if (node.Kind == YamlKind.Scalar && !node.IsNothing && node.Text.Length > 0)
        {
            return node.Text;
        }

        problems.Add(node, $"{what}: one text is wanted here{(node.Kind == YamlKind.Scalar ? ", and nothing was written" : "")}");
        return null;
    }

    /// <summary>A whole number within limits.</summary>
    internal static int? Integer(YamlNode node, string what, int least, int most, ProblemList problems)
    {
        if (node.Kind == YamlKind.Scalar
            && int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        problems.Add(node, $"{what}: a whole number from {least} to {most} is wanted here");
        return null;
    }

    /// <summary>A day as 2000-01-31 or 20000131.</summary>
    internal static DateOnly? Day(YamlNode node, string what, ProblemList problems)
    {
        if (node.Kind == YamlKind.Scalar
            && DateOnly.TryParseExact(node.Text, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Add(node, $"{what}: a date such as 2000-01-31 is wanted here");
        return null;
    }

    /// <summary>true, false, yes or no.</summary>
    internal static bool? YesNo(YamlNode node, string what, ProblemList problems)
    {
        switch (node.Kind == YamlKind.Scalar ? node.Text.ToLowerInvariant() : "")
        {
            case "true" or "yes":
                return true;
            case "false" or "no":
                return false;
            default:
                problems.Add(node, $"{what}: true or false is wanted here");
                return null;
        }
    }

    /// <summary>One of a few words; <paramref name="words"/> in the order of the result.</summary>
    internal static int? Choice(YamlNode node, string what, IReadOnlyList<string> words, ProblemList problems)
    {
        var text = node.Kind == YamlKind.Scalar ? node.Text : "";
        for (var i = 0; i < words.Count; i++)
        {
            if (string.Equals(words[i], text, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        problems.Add(node, $"{what}: {string.Join(" or ", words)} is wanted here");
        return null;
    }

    /// <summary>The items of a list; what stands alone is a list of one.</summary>
    internal static IReadOnlyList<YamlNode> Items(YamlNode node) => node.Kind == YamlKind.List ? node.Items : node.IsNothing ? [] : [node];

    /// <summary>The texts of a list; wrong ones are left out with a problem.</summary>
    internal static IReadOnlyList<string> Texts(YamlNode node, string what, ProblemList problems) =>
        [.. Items(node).Select(item => Text(item, what, problems)).OfType<string>()];
}
