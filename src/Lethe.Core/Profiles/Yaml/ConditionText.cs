using System.Text.RegularExpressions;
using Lethe.Profiles.Yaml.Rules;
using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml;

/// <summary>
/// A condition on one line, as a command line holds it: <c>Modality=CT,MR</c>, <c>Modality!=US</c>, or what profiles write after
/// <c>when</c>, such as <c>ImageType: { contains: DERIVED }</c>, with or without braces around it.
/// </summary>
public static partial class ConditionText
{
    /// <summary>The condition, or null and what is wrong.</summary>
    public static Condition? Read(string text, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new ProblemList("expression");
        var root = YamlTree.Parse(ToYaml(text), problems, "the expression is empty; write for instance Modality=CT");
        var condition = root is null ? null : ConditionReader.Read(root, problems);
        var first = problems.Sorted();
        error = first.Count == 0 ? "" : first[0].Message;
        return first.Count == 0 ? condition : null;
    }

    private static string ToYaml(string text)
    {
        if (Short().Match(text) is not { Success: true } match)
        {
            return text.TrimStart().StartsWith('{') ? text : $"{{ {text} }}";
        }

        var test = $"{Quote(match.Groups["name"].Value)}: [{string.Join(", ", match.Groups["values"].Value.Split(',').Select(value => Quote(value.Trim())))}]";
        return match.Groups["not"].Length > 0 ? $"{{ not: {{ {test} }} }}" : $"{{ {test} }}";
    }

    /// <summary>YAML 1.2.2 7.3.2: in single quotes nothing is special but the quote.</summary>
    private static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^\s*(?<name>\w+|\([0-9A-Fa-f]{4},[0-9A-Fa-f]{4}\))\s*(?<not>!?)=(?<values>[^{}:]*)$")]
    private static partial Regex Short();
}
