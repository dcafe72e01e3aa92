using Lethe.Batch.Running;

namespace Lethe.Cli.Runs;

/// <summary>Everything that can be wrong with a request, found before the first file is opened.</summary>
internal static class DeidentifyChecks
{
    /// <summary>The options of the run, or null and what is wrong.</summary>
    internal static BatchOptions? Check(DeidentifyRequest request, out string? error)
    {
        error = request.Batch.Resume && request.KeyFile is null ? "--resume: needs --key, since the random key of the run that was broken off is forgotten"
            : RunChecks.Of(request.Batch) ?? OfSecrets(request.Batch, RunChecks.Full(request.Batch.Output), request.Batch.Inputs.Select(RunChecks.Full));
        return error is null ? WithShard(request, out error) : null;
    }

    /// <summary>Files with originals lie neither among the outputs, nor where another run would take them for inputs, nor over each other.</summary>
    private static string? OfSecrets(BatchOptions batch, string output, IEnumerable<string> inputs)
    {
        inputs = [.. inputs];
        var mapping = batch.Mapping is null ? null : RunChecks.Full(batch.Mapping);
        if (mapping is not null && RunChecks.IsSameOrBelow(mapping, output))
        {
            return "--mapping: the folder lies in the output folder; mapping files must not be handed on with the outputs";
        }

        if (mapping is not null && inputs.Any(input => RunChecks.IsSameOrBelow(mapping, input)))
        {
            return "--mapping: the folder lies in an input; choose one of its own";
        }

        if (OfReview(batch, output, inputs) is { } error)
        {
            return error;
        }

        if (batch.Patients is null)
        {
            return null;
        }

        var patients = RunChecks.Full(batch.Patients);
        return RunChecks.IsSameOrBelow(patients, output) ? "--patients: the file lies in the output folder; it must not be handed on with the outputs"
            : Path.GetDirectoryName(patients) == mapping ? "--patients: the file lies in the folder of --mapping, which is written anew; copy it to another place"
            : batch.Reports.Select(RunChecks.Full).Contains(patients, StringComparer.Ordinal) ? "--patients: a report has the same name"
            : null;
    }

    /// <summary>The pictures show identity, as mapping files do.</summary>
    private static string? OfReview(BatchOptions batch, string output, IEnumerable<string> inputs)
    {
        var review = batch.Review is null ? null : RunChecks.Full(batch.Review);
        return review is null ? null
            : RunChecks.IsSameOrBelow(review, output) ? "--review: the folder lies in the output folder; its pictures show who the patients are and must not be handed on with the outputs"
            : inputs.Any(input => RunChecks.IsSameOrBelow(review, input)) ? "--review: the folder lies in an input; choose one of its own"
            : File.Exists(review) ? "--review: this is a file; name a folder"
            : null;
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
}
