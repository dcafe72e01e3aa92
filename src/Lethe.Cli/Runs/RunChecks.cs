using Lethe.Batch.Outputs;
using Lethe.Batch.Reports;
using Lethe.Batch.Running;

namespace Lethe.Cli.Runs;

/// <summary>What can be wrong with any run over folders, found before the first file is opened.</summary>
internal static class RunChecks
{
    /// <summary>What is wrong, or null.</summary>
    internal static string? Of(BatchOptions options) =>
        options.Reports.Select(ReportFiles.Refusal).FirstOrDefault(refusal => refusal is not null) ?? OfPaths(options) ?? OfForms(options);

    /// <summary>A path as it is compared.</summary>
    internal static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>True for the folder itself and for all below it.</summary>
    internal static bool IsSameOrBelow(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? OfPaths(BatchOptions options)
    {
        var output = Full(options.Output);
        foreach (var input in options.Inputs)
        {
            if (input == "-" || input.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                return "INPUT: standard input and zip files are not in this version; unpack the archive first";
            }

            if (!File.Exists(input) && !Directory.Exists(input))
            {
                return "INPUT: a file or folder that was named does not exist";
            }

            if (IsSameOrBelow(Full(input), output))
            {
                return "--output: an input is the output folder or lies in it; choose another folder";
            }
        }

        return File.Exists(output) ? "--output: this is a file; name a folder" : null;
    }

    private static string? OfForms(BatchOptions options)
    {
        if (options.Threads is < 1 or > 256)
        {
            return "--threads: a number from 1 to 256";
        }

        if (options.Reports.Select(Full).Distinct(StringComparer.Ordinal).Count() != options.Reports.Count)
        {
            return "--report: the same file is named twice";
        }

        if (options.Resume && options.DryRun)
        {
            return "--resume: a dry run writes nothing that could be resumed";
        }

        OutputLayout.TryParse(options.Layout, out var error);
        return error;
    }
}
