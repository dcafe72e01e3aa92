using Lethe.Batch.Running;

namespace Lethe.Cli;

/// <summary>What the user typed after <c>lethe deidentify</c>.</summary>
internal sealed record DeidentifyRequest(
    IReadOnlyList<string> Inputs,
    string Output,
    string Profile,
    IReadOnlyList<string> Options,
    string? KeyFile,
    BatchOptions Batch,
    string? Shard,
    bool Quiet,
    bool NoProgress,
    string? NotInThisVersion);
