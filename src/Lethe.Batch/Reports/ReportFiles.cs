using Lethe.Batch.Running;

namespace Lethe.Batch.Reports;

/// <summary>Makes the report that the ending of a file name asks for.</summary>
public static class ReportFiles
{
    /// <summary>Why a report file cannot be made, or null.</summary>
    public static string? Refusal(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" or ".CSV" => null,
        ".HTML" => "--report: HTML reports are not in this version; use .json or .csv",
        _ => "--report: the file name must end in .json or .csv",
    };

    internal static IRunObserver Create(string path, SourceNames names, string run) =>
        Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)
            ? new CsvReport(path, names)
            : new JsonReport(path, names, run);
}
