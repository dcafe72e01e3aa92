using Lethe.Batch.Outputs.Packed;
using Lethe.Batch.Running;

namespace Lethe.Batch.Outputs;

/// <summary>Chooses where the outputs of a run go.</summary>
public static class RunOutputs
{
    /// <summary>Opens the place, or null for a dry run.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    internal static IRunOutput? Open(BatchOptions options, IBatchJob job) =>
        options.DryRun ? null
        : options.Output == StreamOutput.Name ? new StreamOutput(options)
        : ZipOutput.IsName(options.Output) ? new ZipOutput(options, job)
        : new FolderOutput(options, job);

    /// <summary>True for a folder: only there a run leaves what another can go on from.</summary>
    public static bool IsFolder(string output) => output != StreamOutput.Name && !ZipOutput.IsName(output);

    /// <summary>True for standard output.</summary>
    public static bool IsStandardOutput(string output) => output == StreamOutput.Name;
}
