using Lethe.Batch.Inputs;
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
        if (options.Inputs.Count(input => input == InputWalker.StandardInput) > 1)
        {
            return "INPUT: standard input can be named once";
        }

        if (options.Output.Length == 0)
        {
            return "--output: name a folder or a zip file for the copies";
        }

        var isStream = RunOutputs.IsStandardOutput(options.Output);
        var output = isStream ? "" : Full(options.Output);
        foreach (var input in options.Inputs.Where(input => input != InputWalker.StandardInput))
        {
            if (!File.Exists(input) && !Directory.Exists(input))
            {
                return "INPUT: a file or folder that was named does not exist";
            }

            if (!isStream && IsSameOrBelow(Full(input), output))
            {
                return "--output: an input is the output or lies in it; choose another one";
            }
        }

        return isStream || options.DryRun ? null : OfOutput(options, output);
    }

    private static string? OfOutput(BatchOptions options, string output) =>
        RunOutputs.IsFolder(output) ? (File.Exists(output) ? "--output: this is a file; name a folder, or a zip file by its ending .zip" : null)
        : Directory.Exists(output) ? "--output: this is a folder; a zip file of the same name cannot be made"
        : File.Exists(output) && !options.Overwrite ? "--output: the zip file exists; choose another name, or use --overwrite"
        : null;

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

        if (options.Resume && !RunOutputs.IsFolder(options.Output))
        {
            return "--resume: only runs into a folder can be resumed";
        }

        if (options.Resume && options.DryRun)
        {
            return "--resume: a dry run writes nothing that could be resumed";
        }

        if (options.FileSet && options.Layout is not null)
        {
            return "--dicomdir: the files of media have names of their own; leave --layout out";
        }

        if (options.FileSet && RunOutputs.IsStandardOutput(options.Output))
        {
            return "--dicomdir: name a folder or a zip file with --output; standard output has none";
        }

        OutputLayout.TryParse(options.Layout, out var error);
        return error;
    }
}
