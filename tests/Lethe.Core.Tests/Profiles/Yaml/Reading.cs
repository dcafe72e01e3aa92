using Lethe.Profiles;
using Lethe.Profiles.Yaml;
using Shouldly;

namespace Lethe.Core.Tests.Profiles.Yaml;

/// <summary>Reads profiles in tests.</summary>
internal static class Reading
{
    internal static Profile Good(string yaml)
    {
        var reading = ProfileReader.Read(yaml, "my.yaml");
        reading.Problems.Select(problem => problem.ToString()).ShouldBeEmpty();
        return reading.Profile.ShouldNotBeNull();
    }

    internal static IReadOnlyList<string> Problems(string yaml)
    {
        var reading = ProfileReader.Read(yaml, "my.yaml");
        reading.Profile.ShouldBeNull();
        return [.. reading.Problems.Select(problem => problem.ToString())];
    }

    internal static ProfileRule Rule(string rule) => Good($"rules:\n  - {rule}\n").Rules.ShouldHaveSingleItem();

    internal static string Refusal(string rule) => Problems($"rules:\n  - {rule}\n").ShouldHaveSingleItem();
}
