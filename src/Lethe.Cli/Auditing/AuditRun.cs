using Lethe.Batch.Auditing;
using Lethe.Batch.Auditing.Pages;
using Lethe.Cli.Invocation;
using Lethe.Cli.Runs;
using Lethe.Profiles;

namespace Lethe.Cli.Auditing;

/// <summary>Runs an audit with a progress line on a terminal, and writes what was asked for.</summary>
internal static class AuditRun
{
    internal static int Run(AuditRequest request, Profile profile, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            var result = Audit(request, profile, cancellation);
            foreach (var report in request.Reports)
            {
                AuditReports.Write(report, result);
            }

            if (!request.Quiet)
            {
                AuditSummary.Print(output, result, request);
            }

            return result.Totals.Quarantined + result.Totals.Unreadable > 0 ? ExitCode.Incomplete : ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Failure.Write(errors, $"a report or the file of values cannot be written: {e.Message}");
            return ExitCode.Usage;
        }
    }

    private static AuditResult Audit(AuditRequest request, Profile profile, CancellationToken cancellation)
    {
        var auditor = new Auditor(profile, request.Audit);
        using (request.Quiet || request.NoProgress || Console.IsErrorRedirected ? null : new ProgressLine(auditor.Progress, request.Audit.Inputs))
        {
            return auditor.Run(cancellation);
        }
    }
}
