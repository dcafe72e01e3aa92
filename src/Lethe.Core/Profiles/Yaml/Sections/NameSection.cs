using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml.Sections;

/// <summary>The keys <c>name</c>, <c>summary</c> and <c>base</c>.</summary>
internal static class NameSection
{
    // Written into De-identification Method, VR LO.
    private const int LongestName = 64;
    private const int LongestSummary = 200;

    /// <summary>The name; without one, that of the file.</summary>
    internal static string Name(YamlNode? node, string file, bool isReady, ProblemList problems)
    {
        var fallback = Path.GetFileNameWithoutExtension(file);
        if (node is null || YamlValues.Text(node, "name", problems) is not { } name)
        {
            return fallback;
        }

        if (name.Length > LongestName || name.Any(character => character is < ' ' or > '~' or '\\') || name.Trim() != name)
        {
            problems.Add(node, $"name: at most {LongestName} ASCII characters on one line, without backslash and without blanks at the ends");
        }
        else if (!isReady && ReadyProfiles.IsReady(name))
        {
            problems.Add(node, $"'{name}' is a ready profile; choose another name, so that reports tell which one ran");
        }

        return name;
    }

    internal static string? Summary(YamlNode? node, ProblemList problems)
    {
        if (node is null || YamlValues.Text(node, "summary", problems) is not { } summary)
        {
            return null;
        }

        if (summary.Length > LongestSummary || summary.TrimEnd().Any(char.IsControl))
        {
            problems.Add(node, $"summary: one line of at most {LongestSummary} characters");
        }

        return summary.Trim();
    }

    /// <summary>The profile whose settings are taken over.</summary>
    internal static Profile Base(YamlNode? node, ProblemList problems)
    {
        if (node is null || YamlValues.Text(node, "base", problems) is not { } name)
        {
            return Profile.Basic;
        }

        if (ReadyProfiles.Find(name) is { } found)
        {
            return found;
        }

        var names = ReadyProfiles.All.Select(ready => ready.Name).ToList();
        problems.Add(node, $"base: there is no ready profile '{name}'{Nearest.Suggest(name, names)}; ready profiles are {string.Join(", ", names)}");
        return Profile.Basic;
    }
}
