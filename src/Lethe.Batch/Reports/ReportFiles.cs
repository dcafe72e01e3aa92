using Lethe.Batch.Reports.Runs;
using Lethe.Batch.Running;

namespace Lethe.Batch.Reports;

/// <summary>Makes the report that the ending of a file name asks for.</summary>
public static class ReportFiles
{
    /// <summary>Why a report file cannot be made, or null.</summary>
    public static string? Refusal(string path) => EndingOf(path) is ".JSON" or ".CSV" or ".HTML" ? null : "--report: the file name must end in .json, .csv or .html";

    internal static IRunObserver Create(string path, SourceNames names, RunDescription run) => EndingOf(path) switch
    {
        ".CSV" => new CsvReport(path, names),
        ".HTML" => new HtmlReport(path, names, run),
        _ => new JsonReport(path, names, run),
    };

    /// <summary>The ending that decides the form of a report, in capital letters.</summary>
    internal static string EndingOf(string path) => Path.GetExtension(path).ToUpperInvariant();
}
