using System.Globalization;
using Lethe.Batch.Running;
using Lethe.Protection;

namespace Lethe.Cli.Runs;

/// <summary>What a run says at its end: counts, what was not examined, what was left out and why.</summary>
internal static class RunSummary
{
    internal static void Print(TextWriter text, BatchRunner runner, BatchOptions options, bool keptKey, int newNumbers, OriginalsProtection? originals)
    {
        var summary = runner.Summary;
        text.WriteLine(Line($"{summary.Total} files: {summary.Deidentified} de-identified, {summary.Quarantined} quarantined, {summary.Rejected} rejected, {summary.Skipped} skipped (not DICOM, or a directory)"));
        if (summary.Deidentified + summary.Quarantined == 0)
        {
            text.WriteLine("No DICOM was found in the input.");
        }

        if (summary.LeftOut > 0)
        {
            text.WriteLine(Line($"{summary.LeftOut} of the skipped ones were left out by --include, --exclude, or a rule of the profile."));
        }

        NotListedNote.Print(text, summary.NotListed);
        ResumeSummary.Print(text, runner, options);
        if (options.DryRun)
        {
            text.WriteLine("Dry run: no protected copy and no mapping was written.");
        }

        if (newNumbers > 0)
        {
            text.WriteLine(Line($"{newNumbers} patients got new numbers; {(options.DryRun ? "dry run: they were not written and may be others next time" : "they stand in the file of --patients, which is as secret as the originals")}."));
        }

        if (summary.Unchanged > 0)
        {
            text.WriteLine(Line($"{summary.Unchanged} outputs were there already with the same bytes."));
        }

        if (summary.WrittenBesideAnother > 0)
        {
            text.WriteLine(Line($"{summary.WrittenBesideAnother} outputs would have the name of a different file (the same SOP Instance UID, or an earlier run); they have a digest in their names. --overwrite replaces those of earlier runs."));
        }

        MediaNotes.Print(text, runner, options);
        if (summary.WithPixels > 0)
        {
            text.WriteLine(Line($"Not examined: the pixels of {summary.WithPixels} objects. Burned-in text and faces stay as they are."));
        }

        if (summary.Examined > 0)
        {
            text.WriteLine(Line($"Pixels: {summary.Examined} objects were looked at, and something was blanked in {summary.Cleaned} of them. A program may pass over what a person can read: look at some of them."));
        }

        if (summary.Kept > 0)
        {
            text.WriteLine(Line($"Text: {summary.Kept} boxes of benign words stay. A JSON report lists them: look at some."));
        }

        if (originals is not null)
        {
            var recipients = originals.Groups.SelectMany(group => group.Recipients).Select(recipient => recipient.Fingerprint).Distinct();
            text.WriteLine($"Each copy holds its originals, encrypted for {string.Join(", ", recipients)}{(originals.IsHidden ? ", hidden in its pixels" : "")}. Who has a private key of these can read them.");
        }

        if (options.Layout == "mirror")
        {
            text.WriteLine("File and folder names were kept (--layout mirror); they may hold identity.");
        }

        if (!keptKey)
        {
            text.WriteLine("No --key: the random key of this run is forgotten. Another run gives other identities.");
        }
    }

    internal static void PrintFailures(TextWriter text, BatchRunner runner, BatchOptions options)
    {
        foreach (var line in runner.Failures.Lines)
        {
            text.WriteLine(line);
        }

        MediaNotes.PrintFailure(text, runner.Summary.Media);
        var more = runner.Summary.Quarantined + runner.Summary.Rejected - runner.Failures.Lines.Count;
        if (more > 0)
        {
            text.WriteLine(Line($"... and {more} more; --report lists all."));
        }

        if (runner.Failures.Lines.Count > 0 && !options.ShowPaths)
        {
            text.WriteLine("Inputs are named by ids, because paths may hold identity: --mapping DIR writes the list of ids and paths, --show-paths prints paths.");
        }
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
