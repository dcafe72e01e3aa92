namespace Lethe.Profiles;

/// <summary>One rule of a profile: which attributes, what happens to them, and when.</summary>
/// <param name="Selector">Which attributes.</param>
/// <param name="Action">What happens to them.</param>
/// <param name="When">For which instances; null for all.</param>
/// <param name="Origin">Where the rule stands.</param>
public sealed record ProfileRule(AttributeSelector Selector, RuleAction Action, Condition? When, RuleOrigin Origin);
