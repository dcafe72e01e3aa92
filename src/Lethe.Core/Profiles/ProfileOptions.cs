using Lethe.Standard;

namespace Lethe.Profiles;

/// <summary>The options of PS3.15 E.3 by the names of the command line.</summary>
public static class ProfileOptions
{
    /// <summary>Names in the order of <see cref="ConfidentialityOption"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "clean-pixel-data", "clean-recognizable-visual-features", "clean-graphics", "clean-structured-content", "clean-descriptors",
        "retain-longitudinal-full-dates", "retain-longitudinal-modified-dates", "retain-patient-characteristics",
        "retain-device-identity", "retain-uids", "retain-safe-private", "retain-institution-identity",
    ];

    /// <summary>Name of an option.</summary>
    public static string NameOf(ConfidentialityOption option) => Names[(int)option];

    /// <summary>Finds an option; on false <paramref name="refusal"/> tells why it cannot be used. An option is refused, never ignored.</summary>
    public static bool TryFind(string name, out ConfidentialityOption option, out string refusal)
    {
        var index = Names.ToList().IndexOf(name);
        option = (ConfidentialityOption)Math.Max(0, index);
        refusal = index < 0 ? $"unknown option '{name}'; options are: {string.Join(", ", Names)}"
            : option is ConfidentialityOption.CleanRecognizableVisualFeatures
                ? $"the option '{name}' of PS3.15 E.3 is not in this version; nothing was done"
            : "";
        return refusal.Length == 0;
    }

    /// <summary>Why options cannot be used together, or null (R007).</summary>
    public static string? Conflict(IReadOnlyCollection<ConfidentialityOption> options) =>
        options.Contains(ConfidentialityOption.RetainLongitudinalFullDates) && options.Contains(ConfidentialityOption.RetainLongitudinalModifiedDates)
            ? "retain-longitudinal-full-dates and retain-longitudinal-modified-dates exclude each other (PS3.15 E.3.6)"
            : null;

    /// <summary>Why a profile that <see cref="Profile.KeepsMinimum"/> cannot be used, or null: what options and rules would keep is what a minimum is without.</summary>
    public static string? MinimumConflict(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var keepsMore = profile.Options.Count > 0 || profile.Rules.Count > 0 || profile.KeepsKnownPrivate || profile.Reviewed is not null || profile.Unlisted != UnlistedPolicy.ByClass;
        return profile.KeepsMinimum && keepsMore
            ? "a minimal header keeps nothing that options or rules of a profile could be about; leave them out"
            : null;
    }
}
