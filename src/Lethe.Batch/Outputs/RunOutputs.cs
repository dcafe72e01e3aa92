using Lethe.Batch.Running;

namespace Lethe.Batch.Outputs;

/// <summary>Chooses where the outputs of a run go.</summary>
internal static class RunOutputs
{
    /// <summary>Opens the place, or null for a dry run.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    internal static IRunOutput? Open(BatchOptions options, IBatchJob job) => options.DryRun ? null : new FolderOutput(options, job);
}
