namespace Lethe.Profiles.Import;

/// <summary>A rule on its way from another program's file to YAML.</summary>
/// <param name="Selector">The attributes, as YAML writes them.</param>
/// <param name="Action">What happens to them.</param>
/// <param name="When">For which instances; null for all.</param>
/// <param name="Line">Line that it comes from.</param>
internal sealed record DraftRule(string Selector, RuleAction Action, Condition? When, int Line);
