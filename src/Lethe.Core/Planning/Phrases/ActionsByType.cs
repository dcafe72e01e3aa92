using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>The actions of a rule, Types with the same action together.</summary>
public static class ActionsByType
{
    /// <summary>When, as <c>Type 1, 1C</c>, and the action; one entry with <c>always</c> where the Type does not matter.</summary>
    public static IEnumerable<(string When, ActionKind Kind)> Of(Rule rule) => rule.DependsOnType
        ? TypeNames.All.GroupBy(rule.For).Select(same => (Join(same), same.Key))
        : [("always", rule.For(default))];

    private static string Join(IEnumerable<AttributeType> types) =>
        string.Join(", ", types.Select(TypeNames.Of)).Replace(", Type ", ", ", StringComparison.Ordinal);
}
