using System.CommandLine;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Cli.Invocation;

/// <summary>The options <c>--profile</c> and <c>--option</c>, and what their values stand for.</summary>
internal static class ProfileChoice
{
    internal static Option<string> Create() => new("--profile")
    {
        Description = "Name of a ready profile; 'lethe profile list' shows them.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Profile.Basic.Name,
    };

    internal static Option<string[]> CreateOptions() => new("--option")
    {
        Description = "An option of PS3.15 E.3, on top of the profile's; repeatable.",
        HelpName = "NAME",
    };

    /// <summary>The profile with the options added, or null and the reason.</summary>
    internal static Profile? Find(string name, IReadOnlyList<string> options, out string reason)
    {
        var chosen = new List<ConfidentialityOption>();
        foreach (var option in options)
        {
            if (!ProfileOptions.TryFind(option, out var found, out reason))
            {
                reason = $"--option: {reason}";
                return null;
            }

            chosen.Add(found);
        }

        var profile = Find(name, out reason)?.With(chosen);
        if (profile is null || ProfileOptions.Conflict(profile.Options) is not { } conflict)
        {
            return profile;
        }

        reason = $"--option: {conflict}";
        return null;
    }

    /// <summary>The profile, or null and the reason.</summary>
    private static Profile? Find(string name, out string reason)
    {
        var found = ReadyProfiles.Find(name);
        var isFile = name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        reason = found is not null ? ""
            : isFile ? $"--profile: profiles in files are not in this version; ready profiles: {Names}"
            : $"--profile: unknown profile '{name}'; ready profiles: {Names}";
        return found;
    }

    private static string Names => string.Join(", ", ReadyProfiles.All.Select(profile => profile.Name));
}
