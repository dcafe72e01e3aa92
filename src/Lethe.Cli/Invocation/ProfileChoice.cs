using System.CommandLine;
using Lethe.Profiles;

namespace Lethe.Cli.Invocation;

/// <summary>The option <c>--profile</c> and what its value stands for.</summary>
internal static class ProfileChoice
{
    internal static Option<string> Create() => new("--profile")
    {
        Description = "Name of a ready profile; 'lethe profile list' shows them.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Profile.Basic.Name,
    };

    /// <summary>The profile, or null and the reason.</summary>
    internal static Profile? Find(string name, out string reason)
    {
        var found = Profile.Find(name);
        var isFile = name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        reason = found is not null ? ""
            : isFile ? $"profiles in files are not in this version; ready profiles: {Names}"
            : $"unknown profile '{name}'; ready profiles: {Names}";
        return found;
    }

    private static string Names => string.Join(", ", Profile.All.Select(profile => profile.Name));
}
