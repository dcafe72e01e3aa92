using Lethe.Profiles;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Conformance;

/// <summary>The condition of a rule in words.</summary>
internal static class ConditionText
{
    internal static string Of(Condition? condition) => condition switch
    {
        null => "always",
        AttributeTest test => Of(test),
        AllOf { Parts.Count: 0 } => "always",
        AnyOf { Parts.Count: 0 } => "never",
        AllOf all => string.Join(" and ", all.Parts.Select(part => Part(part, part is AnyOf { Parts.Count: > 1 }))),
        AnyOf any => string.Join(" or ", any.Parts.Select(part => Part(part, part is AllOf { Parts.Count: > 1 }))),
        Not not => $"not {Part(not.Part, true)}",
        _ => throw new ArgumentException("a condition of this kind has no words", nameof(condition)),
    };

    private static string Part(Condition condition, bool isBracketed) => isBracketed ? $"({Of(condition)})" : Of(condition);

    private static string Of(AttributeTest test)
    {
        var name = AttributeNames.NameOf(test.Tag);
        var values = Words.Or([.. test.Values.Select(value => $"\"{value}\"")]);
        return test.Kind switch
        {
            TestKind.Equals => $"{name} is {values}",
            TestKind.Contains => $"{name} contains {values}",
            TestKind.StartsWith => $"{name} begins with {values}",
            TestKind.EndsWith => $"{name} ends with {values}",
            TestKind.LessThan => $"{name} is less than {values}",
            TestKind.GreaterThan => $"{name} is greater than {values}",
            TestKind.Present => $"{name} has a value",
            _ => $"{name} is absent or empty",
        };
    }
}
