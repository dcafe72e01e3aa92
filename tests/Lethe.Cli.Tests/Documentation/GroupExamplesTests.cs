using System.Text;
using System.Text.RegularExpressions;
using Lethe.Profiles.Yaml.Groups;
using Shouldly;
using StandardTables;
using Xunit;

namespace Lethe.Cli.Tests.Documentation;

/// <summary>What docs/encrypt-groups.md shows can be used as it stands there.</summary>
public partial class GroupExamplesTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(SolutionRoot.Find(), "docs", "encrypt-groups.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_example_has_no_mistakes() =>
        Read(Block("yaml groups"), "guide.yaml").Groups.ShouldNotBeNull().Select(group => group.Name).ShouldBe(["patient", "dates", "everything"]);

    [Fact]
    public void Mistakes_are_printed_as_the_guide_says() =>
        (string.Join('\n', Read(Block("yaml wrong"), "groups.yaml").Problems.Select(problem => problem.ToString())) + "\n").ShouldBe(Block("text"));

    private static EncryptionGroupsReading Read(string yaml, string file) => EncryptionGroupsReader.Read(Encoding.UTF8.GetBytes(yaml), file, Path.GetTempPath());

    private static string Block(string language) => Blocks().Matches(Guide).Single(match => match.Groups["language"].Value == language).Groups["text"].Value;

    [GeneratedRegex(@"^```(?<language>[^\n]*)\n(?<text>[\s\S]*?)^```$", RegexOptions.Multiline)]
    private static partial Regex Blocks();
}
