using System.Runtime.InteropServices;
using Lethe.Batch.Running;
using Lethe.Cli.Invocation;

namespace Lethe.Cli.Runs;

/// <summary>Runs to the end with a progress line on a terminal.</summary>
internal static class RunProgress
{
    /// <summary>Null when the run came to its end, or the exit status of one that an error of a disk stopped.</summary>
    internal static int? Run(BatchRunner runner, BatchOptions options, bool silent, TextWriter errors, CancellationToken cancellation)
    {
        using (silent || Console.IsErrorRedirected ? null : new ProgressLine(runner.Summary, options))
        {
            try
            {
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                using var hangUp = OnHangUp(stop);
                runner.Run(stop.Token);
                return null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                var done = runner.Summary.Deidentified + runner.Summary.Restored;
                Failure.Write(errors, runner.Summary.Total == 0 ? e.Message : $"stopped after {done} files, all of them whole: {e.Message} --resume goes on from here.");
                return runner.Summary.Total == 0 ? ExitCode.Usage : ExitCode.Internal;
            }
        }
    }

    /// <summary>A terminal that is closed ends a run as Ctrl-C does: whole files, and a journal to go on from.</summary>
    private static PosixSignalRegistration? OnHangUp(CancellationTokenSource stop) =>
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
}
