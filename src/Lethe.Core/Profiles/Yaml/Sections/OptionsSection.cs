using Lethe.Profiles.Yaml.Tree;
using Lethe.Standard;

namespace Lethe.Profiles.Yaml.Sections;

/// <summary>The keys <c>options</c> and <c>without-options</c>.</summary>
internal static class OptionsSection
{
    internal static Profile Read(Profile profile, YamlNode? added, YamlNode? taken, ProblemList problems)
    {
        var without = Find(taken, problems);
        foreach (var (option, node) in without.Where(pair => !profile.Has(pair.Option)))
        {
            problems.Add(node, $"the base does not have {ProfileOptions.NameOf(option)}, so there is nothing to take away");
        }

        profile = profile with { Options = [.. profile.Options.Except(without.Select(pair => pair.Option))] };
        foreach (var (option, node) in Find(added, problems))
        {
            var more = profile.With([option]);
            if (ProfileOptions.Conflict(more.Options) is { } conflict)
            {
                problems.Add(node, conflict);
            }
            else
            {
                profile = more;
            }
        }

        return profile;
    }

    private static List<(ConfidentialityOption Option, YamlNode Node)> Find(YamlNode? node, ProblemList problems)
    {
        var found = new List<(ConfidentialityOption Option, YamlNode Node)>();
        foreach (var item in node is null ? [] : YamlValues.Items(node))
        {
            if (YamlValues.Text(item, "options", problems) is not { } name)
            {
                continue;
            }

            if (!ProfileOptions.TryFind(name, out var option, out var refusal))
            {
                var nearest = ProfileOptions.Names.Contains(name) ? null : Nearest.Of(name, ProfileOptions.Names);
                problems.Add(item, nearest is null ? refusal : $"unknown option '{name}'; did you mean '{nearest}'?");
            }
            else if (found.Exists(pair => pair.Option == option))
            {
                problems.Add(item, $"{name} stands here twice");
            }
            else
            {
                found.Add((option, item));
            }
        }

        return found;
    }
}
