namespace Lethe.Profiles;

/// <summary>Instances that are not written: the first rule whose condition holds decides.</summary>
/// <param name="Verdict">What becomes of them.</param>
/// <param name="When">Which instances.</param>
/// <param name="Origin">Where the rule stands.</param>
public sealed record InstanceRule(InstanceVerdict Verdict, Condition When, RuleOrigin Origin);
