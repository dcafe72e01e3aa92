using System.Text.RegularExpressions;
using Lethe.Profiles;
using Lethe.Profiles.Import;
using Lethe.Profiles.Yaml;
using Shouldly;
using StandardTables;
using Xunit;

namespace Lethe.Cli.Tests.Documentation;

/// <summary>What docs/profiles.md shows can be used as it stands there.</summary>
public partial class ProfileExamplesTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(SolutionRoot.Find(), "docs", "profiles.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Profiles => [.. Blocks("yaml")];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Profiles_have_no_mistakes(string yaml) =>
        ProfileReader.Read(yaml, "guide.yaml").Problems.Select(problem => problem.ToString()).ShouldBeEmpty();

    [Fact]
    public void There_are_enough_of_them() => Blocks("yaml").Count().ShouldBeGreaterThanOrEqualTo(10);

    [Fact]
    public void Mistakes_are_printed_as_the_guide_says()
    {
        var bad = Blocks("yaml wrong").ShouldHaveSingleItem();

        var problems = ProfileReader.Read(bad, "my-project.yaml").Problems.Select(problem => problem.ToString());

        Blocks("text").ShouldContain(string.Join('\n', problems) + "\n");
    }

    [Fact]
    public void Scripts_and_recipes_can_be_imported()
    {
        foreach (var text in Blocks("xml").Concat(Blocks("deid")))
        {
            ProfileImport.Import(text, "guide", out var reason).ShouldNotBeNull(reason);
        }

        Blocks("xml").Concat(Blocks("deid")).Count().ShouldBe(2);
    }

    [Fact]
    public void Every_action_and_every_ready_profile_is_explained()
    {
        foreach (var word in Enum.GetNames<RuleVerb>().Select(name => UpperCase().Replace(name, "-$0").TrimStart('-').ToLowerInvariant()).Concat(ReadyProfiles.All.Select(ready => ready.Name)))
        {
            Guide.ShouldContain($"| `{word}`", Case.Sensitive);
        }
    }

    private static IEnumerable<string> Blocks(string language) => Block().Matches(Guide)
        .Where(match => match.Groups["language"].Value == language)
        .Select(match => match.Groups["text"].Value);

    [GeneratedRegex(@"^```(?<language>[^\n]*)\n(?<text>[\s\S]*?)^```$", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex UpperCase();
}
