using Lethe.Conformance;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Protection;

namespace Lethe.Batch.Running;

/// <summary>What ran, as reports tell it; no original value.</summary>
internal sealed record RunDescription
{
    /// <summary>The profile; null for a run that restores originals.</summary>
    internal Profile? Profile { get; init; }

    /// <summary>SHA-256 of what the profile does; empty without a profile.</summary>
    internal string ProfileHash { get; init; } = "";

    /// <summary>What outputs claim; null without a profile.</summary>
    internal ProfileClaims? Claims { get; init; }

    /// <summary>Id of the project key; empty without one.</summary>
    internal string KeyId { get; init; } = "";

    /// <summary>How originals are kept in the outputs; null when they are not.</summary>
    internal OriginalsProtection? Originals { get; init; }

    /// <summary>Ids of the private keys that originals are restored with.</summary>
    internal IReadOnlyList<string> RestoredWith { get; init; } = [];

    /// <summary>True for a run that wrote no outputs.</summary>
    internal bool IsDryRun { get; init; }

    /// <summary>A run that makes protected copies.</summary>
    internal static RunDescription Of(Profile profile, ProjectKey key, OriginalsProtection? originals) => new()
    {
        Profile = profile,
        ProfileHash = ProfileDefinition.HashOf(profile),
        Claims = ProfileClaims.Of(profile),
        KeyId = key.Id,
        Originals = originals,
    };
}
