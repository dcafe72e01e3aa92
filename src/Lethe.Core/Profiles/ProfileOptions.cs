namespace Lethe.Profiles;

/// <summary>The options of PS3.15 E.3 by the names of the command line, and which of them this version can apply.</summary>
public static class ProfileOptions
{
    /// <summary>Names in the order of PS3.15 E.3.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "clean-pixel-data", "clean-recognizable-visual-features", "clean-graphics", "clean-structured-content", "clean-descriptors",
        "retain-longitudinal-full-dates", "retain-longitudinal-modified-dates", "retain-patient-characteristics",
        "retain-device-identity", "retain-uids", "retain-safe-private", "retain-institution-identity",
    ];

    /// <summary>Why an option cannot be used, or null when it can. An option is refused, never ignored.</summary>
    public static string? Refusal(string name) => Names.Contains(name)
        ? $"the option '{name}' of PS3.15 E.3 is not in this version; nothing was done"
        : $"unknown option '{name}'; options are: {string.Join(", ", Names)}";
}
