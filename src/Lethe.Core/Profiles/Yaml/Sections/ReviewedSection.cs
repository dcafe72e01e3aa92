using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml.Sections;

/// <summary>The keys <c>reviewed-values</c> and <c>unreviewed</c>.</summary>
internal static class ReviewedSection
{
    /// <summary>The decisions in the file that is named, relative to the folder of the profile; null for none.</summary>
    internal static ReviewedValues? Read(YamlNode? file, YamlNode? unreviewed, string? folder, ProblemList problems)
    {
        var policy = unreviewed is null ? null : YamlValues.Choice(unreviewed, "unreviewed", ["rule", "quarantine"], problems);
        if (file is null)
        {
            if (unreviewed is not null)
            {
                problems.Add(unreviewed, "unreviewed: there are no reviewed values; name their file with 'reviewed-values: FILE.csv'");
            }

            return null;
        }

        if (YamlValues.Text(file, "reviewed-values", problems) is not { } name)
        {
            return null;
        }

        if (folder is null)
        {
            problems.Add(file, "reviewed-values: only a profile that is a file can name another one");
            return null;
        }

        return Open(Path.Combine(folder, name), (UnreviewedPolicy)(policy ?? 0), file, problems);
    }

    private static ReviewedValues? Open(string path, UnreviewedPolicy policy, YamlNode file, ProblemList problems)
    {
        try
        {
            var reading = ReviewedValuesReader.ReadFile(path, policy);
            foreach (var problem in reading.Problems)
            {
                problems.Add(file, $"reviewed-values: {problem}");
            }

            return reading.Values;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add(file, "reviewed-values: there is no such file, or it cannot be read");
            return null;
        }
    }
}
