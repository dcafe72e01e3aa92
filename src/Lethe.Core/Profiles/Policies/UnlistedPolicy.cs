namespace Lethe.Profiles;

/// <summary>What happens to attributes that neither Table E.1-1 nor a rule of the profile names.</summary>
public enum UnlistedPolicy
{
    /// <summary>Closed by default: numbers, codes and geometry stay, text, names and addresses go (R013).</summary>
    ByClass,

    /// <summary>Of those, only what the IOD requires (Type 1, 1C, 2 or 2C) stays.</summary>
    RequiredOnly,
}
