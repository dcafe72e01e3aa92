using System.Globalization;
using Lethe.Batch.Running;

namespace Lethe.Cli.Runs;

/// <summary>What a run says that put originals back.</summary>
internal static class RestoreSummary
{
    internal static void Print(TextWriter text, BatchRunner runner, BatchOptions options)
    {
        var summary = runner.Summary;
        text.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Total} files: {summary.Restored} restored, {summary.Quarantined} not restored, {summary.Rejected} rejected, {summary.Skipped} skipped (not DICOM, or a directory)"));
        NotListedNote.Print(text, summary.NotListed);
        ResumeSummary.Print(text, runner, options);
        MediaNotes.Print(text, runner, options);
        if (options.DryRun)
        {
            text.WriteLine("Dry run: nothing was written.");
        }
        else if (summary.Restored > 0)
        {
            text.WriteLine("The copies hold the identity of patients again; keep them where the originals are kept.");
        }
    }
}
