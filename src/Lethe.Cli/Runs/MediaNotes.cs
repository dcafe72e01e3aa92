using System.Globalization;
using Lethe.Batch.Outputs.Media;
using Lethe.Batch.Running;

namespace Lethe.Cli.Runs;

/// <summary>What a run says of its DICOMDIR.</summary>
internal static class MediaNotes
{
    internal static void Print(TextWriter text, BatchRunner runner, BatchOptions options)
    {
        if (!options.FileSet || options.DryRun || runner.Media is not { } media)
        {
            return;
        }

        text.WriteLine(media.IsWritten ? Line($"DICOMDIR: {media.Listed} instances are listed.") : "No DICOMDIR was written.");
        if (media.WithPrivateRecord > 0)
        {
            text.WriteLine(Line($"{media.WithPrivateRecord} of them have private records, because no other kind is meant for their SOP class; many programs pass over these."));
        }

        foreach (var (problem, count) in media.Problems.Where(problem => problem.Key != MediaProblem.TooLarge))
        {
            text.WriteLine(Line($"{count} files: {MediaProblemTexts.Code(problem)}: {MediaProblemTexts.Of(problem)}"));
        }
    }

    /// <summary>Says why there is no DICOMDIR although there should be one.</summary>
    internal static void PrintFailure(TextWriter errors, MediaSummary? media)
    {
        if (media is { IsMissing: true })
        {
            errors.WriteLine($"{MediaProblemTexts.Code(MediaProblem.TooLarge)}: {MediaProblemTexts.Of(MediaProblem.TooLarge)}");
        }
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
