using Lethe.Batch.Outputs;
using Lethe.Batch.Reports;
using Lethe.Batch.Running;

namespace Lethe.Cli;

/// <summary>Everything that can be wrong with a request, found before the first file is opened.</summary>
internal static class DeidentifyChecks
{
    /// <summary>The options of the run, or null and what is wrong.</summary>
    internal static BatchOptions? Check(DeidentifyRequest request, out string? error)
    {
        error = OfWhatIsMissing(request) ?? OfPaths(request) ?? OfForms(request);
        return error is null ? WithShard(request, out error) : null;
    }

    private static string? OfWhatIsMissing(DeidentifyRequest request)
    {
        if (request.NotInThisVersion is { } name)
        {
            return $"{name} is not in this version; nothing was done";
        }

        return request.Batch.Reports.Select(ReportFiles.Refusal).FirstOrDefault(r => r is not null);
    }

    private static string? OfPaths(DeidentifyRequest request)
    {
        var output = Full(request.Output);
        foreach (var input in request.Inputs)
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

        if (File.Exists(output))
        {
            return "--output: this is a file; name a folder";
        }

        return OfSecrets(request.Batch, output, request.Inputs.Select(Full));
    }

    /// <summary>Files with originals lie neither among the outputs, nor where another run would take them for inputs, nor over each other.</summary>
    private static string? OfSecrets(BatchOptions batch, string output, IEnumerable<string> inputs)
    {
        var mapping = batch.Mapping is null ? null : Full(batch.Mapping);
        if (mapping is not null && IsSameOrBelow(mapping, output))
        {
            return "--mapping: the folder lies in the output folder; mapping files must not be handed on with the outputs";
        }

        if (mapping is not null && inputs.Any(input => IsSameOrBelow(mapping, input)))
        {
            return "--mapping: the folder lies in an input; choose one of its own";
        }

        if (batch.Patients is null)
        {
            return null;
        }

        var patients = Full(batch.Patients);
        return IsSameOrBelow(patients, output) ? "--patients: the file lies in the output folder; it must not be handed on with the outputs"
            : Path.GetDirectoryName(patients) == mapping ? "--patients: the file lies in the folder of --mapping, which is written anew; copy it to another place"
            : batch.Reports.Select(Full).Contains(patients, StringComparer.Ordinal) ? "--patients: a report has the same name"
            : null;
    }

    private static string? OfForms(DeidentifyRequest request)
    {
        if (request.Batch.Threads is < 1 or > 256)
        {
            return "--threads: a number from 1 to 256";
        }

        if (request.Batch.Reports.Select(Full).Distinct(StringComparer.Ordinal).Count() != request.Batch.Reports.Count)
        {
            return "--report: the same file is named twice";
        }

        OutputLayout.TryParse(request.Batch.Layout, out var error);
        return error;
    }

    private static BatchOptions? WithShard(DeidentifyRequest request, out string? error)
    {
        error = null;
        if (request.Shard is null)
        {
            return request.Batch;
        }

        var parts = request.Shard.Split('/');
        if (parts.Length == 2 && int.TryParse(parts[0], out var shard) && int.TryParse(parts[1], out var shards) && shard >= 1 && shard <= shards)
        {
            return request.Batch with { Shard = shard, Shards = shards };
        }

        error = "--shard: I/N with I from 1 to N";
        return null;
    }

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static bool IsSameOrBelow(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
