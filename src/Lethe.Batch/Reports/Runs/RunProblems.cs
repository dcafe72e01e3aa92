using System.Globalization;
using Lethe.Batch.Reports.Html;
using Lethe.Dicom.Reading;
using Lethe.Results;

namespace Lethe.Batch.Reports.Runs;

/// <summary>The problems of a run: each number with its meaning, then the first inputs that have them.</summary>
internal sealed class RunProblems(RunTally tally)
{
    internal void Write(HtmlPage page)
    {
        if (tally.Problems.Count == 0)
        {
            page.Text("None.");
            return;
        }

        page.Table(
            "By number",
            [new("Number", HtmlColumnKind.Code), new("What it means"), new("Kind"), new("Files", HtmlColumnKind.Number), new("Times", HtmlColumnKind.Number), new("Page of the documentation", HtmlColumnKind.Code)],
            tally.Problems.Select(pair => ((string?)CodeOf(pair.Key), (IReadOnlyList<HtmlCell>)
            [
                CodeOf(pair.Key), ProblemTexts.Of(pair.Key), KindOf(pair.Key, pair.Value.Severity),
                HtmlText.Number(pair.Value.Files), HtmlText.Number(pair.Value.Times), $"docs/problems/{CodeOf(pair.Key)}.md",
            ])));
        WriteRows(page, "Files that were not written", tally.Errors, tally.MoreErrors);
        WriteRows(page, "Notices about files that were written", tally.Notices, tally.MoreNotices);
    }

    private static void WriteRows(HtmlPage page, string caption, List<ProblemRow> rows, long more)
    {
        if (rows.Count == 0)
        {
            return;
        }

        page.Part(caption);
        page.Table(
            "",
            [new("Input", HtmlColumnKind.Code), new("Outcome"), new("Problem"), new("Element", HtmlColumnKind.Code), new("Level", HtmlColumnKind.Number), new("Byte", HtmlColumnKind.Number)],
            rows.OrderBy(row => row.Source, StringComparer.Ordinal).Select(row => (IReadOnlyList<HtmlCell>)
            [
                row.Source, row.Outcome.ToString(), new HtmlCell(row.Problem.Code, row.Problem.Code), row.Problem.Tag.Value == 0 ? "" : row.Problem.Tag.ToString(),
                row.Problem.Tag.Value == 0 ? "" : row.Problem.Depth.ToString(CultureInfo.InvariantCulture), row.Problem.Offset < 0 ? "" : HtmlText.Number(row.Problem.Offset),
            ]));
        if (more > 0)
        {
            page.Text($"... and {HtmlText.Number(more)} more; a report whose name ends in .json or .csv has all of them.");
        }
    }

    private static HtmlCell KindOf(int number, Severity severity) =>
        severity != Severity.Error ? "notice" : number == (int)ReadProblemCode.NotDicom ? "skipped" : new HtmlCell("not written", null, IsMarked: true);

    private static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"LETHE{number:D4}");
}
