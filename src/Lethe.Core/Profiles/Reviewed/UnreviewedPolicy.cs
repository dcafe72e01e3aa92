namespace Lethe.Profiles;

/// <summary>What happens to values of a reviewed attribute about which nobody decided.</summary>
public enum UnreviewedPolicy
{
    /// <summary>They meet the rule of their attribute.</summary>
    Rule,

    /// <summary>The instance is quarantined.</summary>
    Quarantine,
}
