using Lethe.Batch.Outputs.Media;
using Lethe.Batch.Running;

namespace Lethe.Cli.Runs;

/// <summary>What a run says of its DICOMDIR.</summary>
internal static class MediaNotes
{
    internal static void Print(TextWriter text, BatchRunner runner, BatchOptions options)
    {
        if (!options.FileSet || options.DryRun)
        {
            return;
        }

        foreach (var remark in MediaRemarks.Of(runner.Media))
        {
            text.WriteLine(remark);
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
}
