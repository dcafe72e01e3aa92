namespace Lethe.Identity;

/// <summary>What happens to patients that a list of given pseudonyms does not name.</summary>
public enum UnknownPatient
{
    /// <summary>They get a keyed code.</summary>
    Derive,

    /// <summary>Their instances are quarantined.</summary>
    Quarantine,
}
