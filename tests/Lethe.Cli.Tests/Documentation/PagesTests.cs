using Docs;
using Lethe.Planning;
using Lethe.Batch.Outputs.Media;
using Lethe.Results;
using Lethe.SecondLook.Findings;
using Shouldly;
using StandardTables;
using Xunit;

namespace Lethe.Cli.Tests.Documentation;

public class PagesTests
{
    private static readonly string Root = SolutionRoot.Find();

    [Theory]
    [InlineData("docs/attributes.md")]
    [InlineData("docs/attributes-unlisted.md")]
    [InlineData("docs/actions.md")]
    [InlineData("docs/problems/README.md")]
    [InlineData("docs/conformance-statement.md")]
    public void Generated_pages_are_up_to_date(string path)
    {
        var page = Pages.Generate().Single(page => page.Path == path);

        page.IsCurrent(Root).ShouldBeTrue($"{path} is out of date: run 'dotnet run --project tools/Docs'");
    }

    [Fact]
    public void Every_action_is_a_file_that_the_pages_link_to()
    {
        foreach (var kind in Enum.GetValues<ActionKind>())
        {
            var found = Directory.GetFiles(Path.Combine(Root, "src/Lethe.Core/Actions"), $"{kind}Action.cs", SearchOption.AllDirectories);
            var path = Path.GetRelativePath(Root, found.ShouldHaveSingleItem($"{kind}")).Replace('\\', '/');
            File.ReadAllText(Path.Combine(Root, "docs/attributes.md")).ShouldContain($"[{kind}]: ../{path}\n");
        }
    }

    [Fact]
    public void Every_row_of_the_table_is_on_the_page()
    {
        var rows = File.ReadLines(Path.Combine(Root, "docs/attributes.md")).Count(line => line.StartsWith("| (", StringComparison.Ordinal) || line.StartsWith("| odd", StringComparison.Ordinal));

        rows.ShouldBe(657);
    }

    [Fact]
    public void Every_problem_number_has_a_page_and_every_page_a_number()
    {
        var expected = Problems.Select(problem => $"LETHE{problem.Number:D4}.md").Order();
        var pages = Directory.GetFiles(Path.Combine(Root, "docs", "problems"), "LETHE*.md").Select(path => Path.GetFileName(path)).Order();

        pages.ShouldBe(expected);
    }

    [Fact]
    public void Every_problem_page_tells_meaning_cause_and_remedy()
    {
        foreach (var (number, meaning) in Problems)
        {
            var text = File.ReadAllText(Path.Combine(Root, "docs", "problems", $"LETHE{number:D4}.md")).ReplaceLineEndings("\n");
            text.ShouldStartWith($"# LETHE{number:D4}: {meaning}\n");
            text.ShouldMatch(@"\n## What it means\n\n\S[\s\S]+\n## Why it happens\n\n\S[\s\S]+\n## What to do\n\n\S", $"LETHE{number:D4}");
        }
    }

    private static IEnumerable<(int Number, string Text)> Problems =>
        ProblemTexts.Numbers.Select(number => (number, ProblemTexts.Of(number))).Concat(FindingTexts.Kinds.Select(kind => ((int)kind, FindingTexts.Of(kind))))
            .Concat(MediaProblemTexts.Problems.Select(problem => ((int)problem, MediaProblemTexts.Of(problem))));
}
