namespace Lethe.Profiles;

/// <summary>What a run does: a base profile and the options of PS3.15 Annex E that were chosen.</summary>
/// <param name="Name">Name of a ready profile.</param>
/// <param name="Summary">One line for people.</param>
public sealed record Profile(string Name, string Summary)
{
    /// <summary>The Basic Application Level Confidentiality Profile of PS3.15 E.2, closed by default beyond its table.</summary>
    public static Profile Basic { get; } = new("basic", "PS3.15 2026d Basic Profile: every identifying attribute goes; what the table leaves out is closed by default.");

    /// <summary>All ready profiles.</summary>
    public static IReadOnlyList<Profile> All { get; } = [Basic];

    /// <summary>Finds a ready profile by its name.</summary>
    public static Profile? Find(string name) => All.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
}
