using Lethe.Batch.Reports;
using Lethe.Cli.Runs;

namespace Lethe.Cli.Auditing;

/// <summary>What can be wrong with an audit, found before the first file is opened.</summary>
internal static class AuditChecks
{
    /// <summary>What is wrong, or null.</summary>
    internal static string? Of(AuditRequest request) =>
        request.Reports.Select(ReportFiles.Refusal).FirstOrDefault(refusal => refusal is not null) ?? OfInputs(request.Audit.Inputs) ?? OfFiles(request)
        ?? (request.Audit.Threads is < 1 or > 256 ? "--threads: a number from 1 to 256" : null);

    private static string? OfInputs(IReadOnlyList<string> inputs) =>
        inputs.Contains("-") ? "INPUT: standard input cannot be audited; name files, folders or archives"
        : inputs.Any(input => !File.Exists(input) && !Directory.Exists(input)) ? "INPUT: a file or folder that was named does not exist"
        : null;

    private static string? OfFiles(AuditRequest request)
    {
        var values = request.Audit.Values;
        var files = request.Reports.Concat(values is null ? [] : [values]).Select(RunChecks.Full).ToList();
        if (files.Distinct(StringComparer.Ordinal).Count() != files.Count)
        {
            return "--report: the same file is named twice";
        }

        if (values is not null && !values.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return "--values: the file name must end in .csv";
        }

        // Decisions that someone made by hand are not written over.
        return values is not null && File.Exists(values) ? "--values: there is a file of this name, which may hold decisions; choose another one" : null;
    }
}
