using System.Text;
using Lethe.Profiles.Yaml;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Yaml;

public class YamlTreeTests
{
    [Theory]
    [InlineData("", "my.yaml:1:1: the file is empty")]
    [InlineData("# only a comment\n", "the file is empty")]
    [InlineData("~", "the file says nothing")]
    [InlineData("name: a\n---\nname: b\n", "my.yaml:2:1: a second YAML document begins here")]
    [InlineData("name: a\n...\n---\nname: b\n", "a second YAML document")]
    [InlineData("rules:\n\t- PatientName: remove\n", "my.yaml:2:1: a tab indents this line; YAML wants spaces")]
    [InlineData("name: \"a\n", "this is not valid YAML")]
    [InlineData("name: a\n  base: basic\n", "this is not valid YAML")]
    [InlineData("options: [a, b\n", "this is not valid YAML")]
    [InlineData("name: *nobody\n", "my.yaml:1:7: '*nobody' stands for nothing")]
    [InlineData("rules: &all [*all]\n", "'*all' stands for nothing")]
    [InlineData("name: !!binary aGk=\n", "my.yaml:1:7: tags of YAML")]
    [InlineData("name: a\0\nrules: []\n", "my.yaml:1:8: there is a control character (U+0000) here")]
    [InlineData("name: a\u0085b\n", "control character (U+0085)")]
    public void What_is_no_YAML_of_ours_is_told(string yaml, string expected) => Reading.Problems(yaml)[0].ShouldContain(expected);

    [Fact]
    public void Tabs_are_told_all_at_once() =>
        Reading.Problems("rules:\n\t- PatientName: remove\n  \t- StudyID: remove\n").Select(problem => problem[..11]).ShouldBe(["my.yaml:2:1", "my.yaml:3:3"]);

    [Fact]
    public void Aliases_cannot_grow()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 20; i++)
        {
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Reading.Problems(bomb.ToString()).ShouldHaveSingleItem().ShouldContain("aliases make the file larger or deeper than is allowed");
    }

    [Theory]
    [InlineData("[", 1000)]
    [InlineData("[", 500_000)]
    [InlineData("- ", 1000)]
    [InlineData("{a: ", 1000)]
    public void Depth_is_limited(string level, int times) =>
        Reading.Problems("rules: \n  " + string.Concat(Enumerable.Repeat(level, times))).ShouldNotBeEmpty();

    [Fact]
    public void Nodes_are_limited() =>
        Reading.Problems($"options: [{string.Join(",", Enumerable.Repeat("a", 60_000))}]").ShouldHaveSingleItem().ShouldContain("more than 50000 nodes");

    [Fact]
    public void Size_is_limited()
    {
        ProfileReader.Read(new byte[(1024 * 1024) + 1], "x").Problems.ShouldHaveSingleItem().Message.ShouldContain("larger than 1 MiB");
        ProfileReader.Read(new string('#', (1024 * 1024) + 1), "x").Problems.ShouldHaveSingleItem().Message.ShouldContain("larger than 1 MiB");
    }

    [Fact]
    public void Bytes_have_to_be_UTF_8()
    {
        var problem = ProfileReader.Read([.. "name: a\nsummary: "u8, 0xE4, 0x0A], "x").Problems.ShouldHaveSingleItem();

        problem.ToString().ShouldBe("x:2:1: the text is not UTF-8; save the file as UTF-8");
    }
}
