using System.CommandLine;
using Lethe.Cli.ProfileTools;
using Lethe.Profiles;
using Lethe.Profiles.Yaml;
using Lethe.Standard;

namespace Lethe.Cli.Invocation;

/// <summary>The options <c>--profile</c> and <c>--option</c>, and what their values stand for.</summary>
internal static class ProfileChoice
{
    internal static Option<string> Create() => new("--profile")
    {
        Description = "Name of a ready profile, or a profile in YAML; 'lethe profile list' shows the ready ones.",
        HelpName = "NAME|FILE.yaml",
        DefaultValueFactory = _ => Profile.Basic.Name,
    };

    internal static Option<string[]> CreateOptions() => new("--option")
    {
        Description = "An option of PS3.15 E.3, on top of the profile's; repeatable.",
        HelpName = "NAME",
    };

    internal static Option<bool> CreateMinimum() => new("--encrypt-only") { Description = "As a run with --encrypt-only does: nothing but a minimal valid header stays." };

    /// <summary>The same with a minimal header where one is asked for.</summary>
    internal static Profile? Find(string name, IReadOnlyList<string> options, bool keepsMinimum, out string reason)
    {
        if (Find(name, options, out reason) is not { } profile)
        {
            return null;
        }

        profile = profile with { KeepsMinimum = keepsMinimum };
        if (ProfileOptions.MinimumConflict(profile) is not { } conflict)
        {
            return profile;
        }

        reason = $"--encrypt-only: {conflict}";
        return null;
    }

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

    /// <summary>The profile, or null and the reason. A ready profile comes before a file of the same name.</summary>
    private static Profile? Find(string name, out string reason)
    {
        if (ReadyProfiles.Find(name) is { } ready)
        {
            reason = "";
            return ready;
        }

        if (!ProfileFile.IsFileName(name) || !File.Exists(name))
        {
            reason = ProfileFile.IsFileName(name) ? $"--profile: there is no such file; ready profiles: {Names}"
                : $"--profile: unknown profile '{name}'; ready profiles: {Names}. 'lethe profile list' explains them";
            return null;
        }

        var reading = ProfileReader.ReadFile(name);
        reason = reading.Profile is null ? $"--profile: the profile cannot be used{Environment.NewLine}{ProfileFile.Describe(reading.Problems)}" : "";
        return reading.Profile;
    }

    private static string Names => string.Join(", ", ReadyProfiles.All.Select(profile => profile.Name));
}
