using System.Globalization;
using System.Text;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Profiles.Import;

/// <summary>Parts of a draft as YAML on one line.</summary>
internal static class DraftText
{
    private static readonly string[] Tests = ["equals", "contains", "starts-with", "ends-with", "less-than", "greater-than", "present", "missing"];

    /// <summary>Any text between double quotes.</summary>
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or '\uFEFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Text for a comment: one line without what a parser would stop at.</summary>
    internal static string Comment(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or '\uFEFF' ? ' ' : character));

    /// <summary>A selector as a key; keywords need no quotes.</summary>
    internal static string Key(string selector) =>
        selector.All(character => char.IsAsciiLetterOrDigit(character) || character == '/') && !char.IsAsciiDigit(selector[0]) ? selector
            : selector.Contains('\'', StringComparison.Ordinal) ? Quote(selector)
            : $"'{selector}'";

    internal static string Action(RuleAction action)
    {
        var word = VerbNames.Of(action.Verb);
        return action.Verb switch
        {
            RuleVerb.Replace or RuleVerb.Code => $"{{ {word}: {Quote(action.Text)} }}",
            RuleVerb.IncrementDate or RuleVerb.CapAge => string.Create(CultureInfo.InvariantCulture, $"{{ {word}: {action.Number} }}"),
            RuleVerb.TruncateDate => $"{{ {word}: {(action.Number == 4 ? "year" : "month")} }}",
            _ => word,
        };
    }

    internal static string Of(Condition condition) => condition switch
    {
        AttributeTest test => $"{{ {Test(test)} }}",
        AllOf all when AreTestsOfDifferentAttributes(all.Parts) => $"{{ {string.Join(", ", all.Parts.OfType<AttributeTest>().Select(Test))} }}",
        AllOf all => $"{{ all: [{string.Join(", ", all.Parts.Select(Of))}] }}",
        AnyOf any => $"{{ any: [{string.Join(", ", any.Parts.Select(Of))}] }}",
        Not not => $"{{ not: {Of(not.Part)} }}",
        _ => throw new ArgumentException("unknown condition", nameof(condition)),
    };

    /// <summary>Both conditions, without brackets inside brackets.</summary>
    internal static AllOf And(Condition left, Condition right) => new(left is AllOf all ? [.. all.Parts, right] : [left, right]);

    /// <summary>Either condition, without brackets inside brackets.</summary>
    internal static AnyOf Or(Condition left, Condition right) => new(left is AnyOf any ? [.. any.Parts, right] : [left, right]);

    private static string Test(AttributeTest test)
    {
        var name = Key(AttributeNames.NameOf(test.Tag));
        return test.Kind switch
        {
            TestKind.Present or TestKind.Missing => $"{name}: {{ {Tests[(int)test.Kind]}: true }}",
            TestKind.Equals => $"{name}: {List(test.Values)}",
            _ => $"{name}: {{ {Tests[(int)test.Kind]}: {List(test.Values)} }}",
        };
    }

    private static bool AreTestsOfDifferentAttributes(IReadOnlyList<Condition> parts) =>
        parts.OfType<AttributeTest>().DistinctBy(test => test.Tag).Count() == parts.Count;

    private static string List(IReadOnlyList<string> values) => values.Count == 1 ? Quote(values[0]) : $"[{string.Join(", ", values.Select(Quote))}]";
}
