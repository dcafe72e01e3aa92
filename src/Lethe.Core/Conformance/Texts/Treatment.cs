using Lethe.Dicom.Elements;
using Lethe.Planning;

namespace Lethe.Conformance;

/// <summary>What happens to an attribute, for the cell of a table.</summary>
internal static class Treatment
{
    internal static string Of(Rule rule)
    {
        var actions = rule.DependsOnType
            ? string.Join("; ", ActionsByType.Of(rule).Select(part => $"{part.When}: {part.Kind}"))
            : rule.For(default).ToString();
        return ActionText.ParameterOf(rule.Given) is { Length: > 0 } parameter ? $"{actions} ({parameter})" : actions;
    }

    internal static string Of(ulong actions) => Of(new Rule(Vr.None, actions, ""));

    /// <summary>The actions in phrases, as far as they differ, without the Types.</summary>
    internal static string InWords(Rule rule) => rule.DependsOnType
        ? string.Join("; ", ActionsByType.Of(rule).Select(part => $"{part.When}: {ActionPhrases.Of(part.Kind)}"))
        : ActionPhrases.Of(rule.For(default));
}
