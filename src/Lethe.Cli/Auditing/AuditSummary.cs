using System.Globalization;
using Lethe.Batch.Auditing;
using Lethe.Batch.Reports;
using Lethe.Batch.Reports.Html;
using Lethe.Cli.Runs;

namespace Lethe.Cli.Auditing;

/// <summary>What an audit says at its end. No value.</summary>
internal static class AuditSummary
{
    private const int MostAttributes = 10;

    internal static void Print(TextWriter text, AuditResult result, AuditRequest request)
    {
        var totals = result.Totals;
        text.WriteLine(Line($"{totals.Files} DICOM files counted; {totals.Skipped} skipped (not DICOM, or a directory), {totals.Quarantined} not readable, {totals.Unreadable} not opened"));
        NotListedNote.Print(text, totals.FilesNotListed);
        var risky = result.Attributes.Count(attribute => attribute.MayIdentify);
        text.WriteLine(Line($"{result.Attributes.Count} attributes, of which {risky} may identify"));
        var (elements, identifying) = (totals.Elements.Sum(), totals.Identifying.Sum());
        text.WriteLine($"{HtmlText.Percent(identifying, elements)} of {HtmlText.Number(elements)} elements may identify and have a value; with profile {result.Profile.Name} of these:");
        foreach (var group in Enum.GetValues<ActionGroup>())
        {
            var count = totals.Identifying[(int)group];
            text.WriteLine($"  {HtmlText.Percent(count, identifying),9}  {ActionGroups.NameOf(group)} ({HtmlText.Number(count)})");
        }

        PrintStaying(text, result);
        if (request.Audit.Values is not null)
        {
            text.WriteLine("The file of --values holds identity. Mark each value keep, remove or replace: TEXT, and give it to --reviewed-values.");
            text.WriteLine(totals.NotListed > 0 ? Line($"{totals.NotListed} values are not listed there: not decodable, or too long.") : "All values that it is about are listed.");
        }

        if (result.ShowsValues && request.Reports.Count > 0)
        {
            text.WriteLine("The reports hold values of the files, and with them identity (--show-values).");
        }

        text.WriteLine("Not examined: pixels, and what stands inside binary values and documents.");
    }

    private static void PrintStaying(TextWriter text, AuditResult result)
    {
        var staying = AuditedAttribute.Staying(result.Attributes);
        if (staying.Count == 0)
        {
            text.WriteLine("No attribute that may identify stays as it is.");
            return;
        }

        text.WriteLine(Line($"{staying.Count} attributes that may identify stay in some elements; the most frequent:"));
        foreach (var attribute in staying.Take(MostAttributes))
        {
            text.WriteLine($"  {HtmlText.Number(attribute.Kept),9}  {attribute.Name} {attribute.Path} ({attribute.Risk})");
        }

        if (staying.Count > MostAttributes)
        {
            text.WriteLine(Line($"  ... and {staying.Count - MostAttributes} more; --report lists all."));
        }
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
