using System.Globalization;
using System.Text;
using Lethe.Batch.Outputs.Media;
using Lethe.Results;
using Lethe.SecondLook.Findings;

namespace Docs;

/// <summary>docs/problems/README.md: the list of all numbers. The pages behind it are written by hand and tested to be there.</summary>
internal static class ProblemsPage
{
    private const string Head = """
        # Problems by number

        Reports name what went wrong by number, tag, nesting level and byte offset, never by value. 1xxx: reading; 2xxx: profile;
        3xxx: actions; 4xxx: pixels; 5xxx: verification; 6xxx: network; 7xxx: DICOMDIR.

        | Number | Meaning |
        |---|---|

        """;

    internal static Page Make()
    {
        var page = new StringBuilder(Page.Notice).Append(Head);
        var findings = FindingTexts.Kinds.Select(kind => ((int)kind, FindingTexts.Of(kind)));
        var media = MediaProblemTexts.Problems.Select(problem => ((int)problem, MediaProblemTexts.Of(problem)));
        foreach (var (number, text) in ProblemTexts.Numbers.Select(number => (number, ProblemTexts.Of(number))).Concat(findings).Concat(media).OrderBy(problem => problem.Item1))
        {
            page.Append(CultureInfo.InvariantCulture, $"| [LETHE{number:D4}](LETHE{number:D4}.md) | {text} |\n");
        }

        return new Page("docs/problems/README.md", page.ToString());
    }
}
