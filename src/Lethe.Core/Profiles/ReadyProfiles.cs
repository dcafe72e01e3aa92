namespace Lethe.Profiles;

/// <summary>The profiles that come with Lethe.</summary>
public static class ReadyProfiles
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Profile> All { get; } = [Profile.Basic];

    /// <summary>Finds one by its name.</summary>
    public static Profile? Find(string name) => All.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
}
