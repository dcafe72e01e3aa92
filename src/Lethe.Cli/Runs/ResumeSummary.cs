using System.Globalization;
using Lethe.Batch.Running;

namespace Lethe.Cli.Runs;

/// <summary>What a run says of the one that it resumed.</summary>
internal static class ResumeSummary
{
    internal static void Print(TextWriter text, BatchRunner runner, BatchOptions options)
    {
        if (options.Resume)
        {
            text.WriteLine(runner.ResumesUnfinishedRun
                ? string.Create(CultureInfo.InvariantCulture, $"Resumed: {runner.Summary.DoneBefore} outputs of the unfinished run were there already.")
                : "--resume: the output folder holds no unfinished run; this was an ordinary one.");
        }
    }
}
