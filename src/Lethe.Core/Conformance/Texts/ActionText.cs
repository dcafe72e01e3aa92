using Lethe.Profiles;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Conformance;

/// <summary>The action of a profile's rule with its parameter, in the words of profiles.</summary>
internal static class ActionText
{
    internal static string Of(RuleAction action) => ParameterOf(action) is { Length: > 0 } parameter
        ? $"{VerbNames.Of(action.Verb)} ({parameter})"
        : VerbNames.Of(action.Verb);

    /// <summary>The parameter in words; empty if there is none.</summary>
    internal static string ParameterOf(RuleAction action) => action.Verb switch
    {
        RuleVerb.Replace or RuleVerb.Code => $"\"{action.Text}\"",
        RuleVerb.IncrementDate => FormattableString.Invariant($"{action.Number} days"),
        RuleVerb.TruncateDate => action.Number == 4 ? "to the year" : "to the month",
        RuleVerb.CapAge => FormattableString.Invariant($"above {action.Number} years"),
        _ => "",
    };
}
