namespace Lethe.Profiles.Yaml.Rules;

/// <summary>Finds rules of which neither is stronger: nobody could tell which one decides.</summary>
internal static class RuleTies
{
    /// <summary>Reports each rule without condition for which an earlier one of the same strength exists.</summary>
    internal static void Report(IReadOnlyList<ProfileRule> rules, ProblemList problems)
    {
        var always = rules.Where(rule => rule.When is null).ToList();
        var seen = new Dictionary<string, ProfileRule>(StringComparer.Ordinal);
        foreach (var rule in always.Where(rule => rule.Selector.Kind != SelectorKind.Mask))
        {
            if (!seen.TryAdd(KeyOf(rule.Selector), rule))
            {
                Report(rule, seen[KeyOf(rule.Selector)], problems);
            }
        }

        var masks = always.Where(rule => rule.Selector.Kind == SelectorKind.Mask).ToList();
        for (var i = 1; i < masks.Count; i++)
        {
            if (masks.Take(i).FirstOrDefault(earlier => SelectorMatches.Shared(earlier.Selector, masks[i].Selector) is not null) is { } first)
            {
                Report(masks[i], first, problems);
            }
        }
    }

    private static string KeyOf(AttributeSelector selector) => selector.Kind switch
    {
        SelectorKind.Path => $"path {string.Join('/', selector.Path)}",
        SelectorKind.Vr => $"vr {selector.Vr}",
        _ => $"{selector.Kind} {selector.Tag} {selector.Creator}",
    };

    private static void Report(ProfileRule rule, ProfileRule first, ProblemList problems)
    {
        var shared = SelectorMatches.Shared(first.Selector, rule.Selector);
        var same = rule.Action == first.Action ? "says the same" : $"says {VerbNames.Of(first.Action.Verb)}";
        problems.Add(rule.Origin.Line, rule.Origin.Column, $"line {first.Origin.Line} {same} for {shared}, and neither rule is stronger; leave one out, or give one a 'when'");
    }
}
