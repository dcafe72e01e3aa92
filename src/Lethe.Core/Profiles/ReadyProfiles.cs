using Lethe.Profiles.Yaml;

namespace Lethe.Profiles;

/// <summary>The profiles that come with Lethe. All but the Basic Profile are YAML inside the assembly, read when they are asked for by name.</summary>
public static class ReadyProfiles
{
    /// <summary>Names and summaries of all of them; nothing is read for it.</summary>
    public static IReadOnlyList<ReadyProfile> All { get; } =
    [
        new(Profile.Basic.Name, Profile.Basic.Summary),
        new("research", "for image analysis: shifted dates, patient characteristics, devices, safe private elements, cleaned descriptions"),
        new("teaching", "for teaching files: no dates, sex and age, cleaned descriptions and annotations"),
        new("clinical-trial", "for trials and public archives: SUBJ codes, shifted dates, cleaned descriptions and reports, safe private elements"),
        new("strict", "only what an object needs and what its pictures need to look right"),
    ];

    /// <summary>True for the name of a ready profile.</summary>
    public static bool IsReady(string name) => NameOf(name) is not null;

    /// <summary>Finds one by its name.</summary>
    public static Profile? Find(string name)
    {
        if (NameOf(name) is not { } found || found == Profile.Basic.Name)
        {
            return NameOf(name) is null ? null : Profile.Basic;
        }

        var reading = ProfileReader.ReadReady(Yaml(found), $"{found}.yaml");
        return reading.Profile ?? throw new InvalidOperationException($"the ready profile {reading.Problems[0]}");
    }

    /// <summary>The YAML of a ready profile, with its comments; that of the Basic Profile is a view of what is in code.</summary>
    public static string Yaml(string name)
    {
        var resource = $"profiles/{NameOf(name)}.yaml";
        using var stream = typeof(ReadyProfiles).Assembly.GetManifestResourceStream(resource) ?? throw new ArgumentException("no ready profile", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string? NameOf(string name) => All.FirstOrDefault(ready => string.Equals(ready.Name, name, StringComparison.OrdinalIgnoreCase))?.Name;
}
