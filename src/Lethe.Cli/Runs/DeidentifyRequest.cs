using Lethe.Batch.Running;
using Lethe.Cli.Protection;

namespace Lethe.Cli.Runs;

/// <summary>What the user typed after <c>lethe deidentify</c>.</summary>
internal sealed record DeidentifyRequest(
    IReadOnlyList<string> Inputs,
    string Output,
    string Profile,
    IReadOnlyList<string> Options,
    string? KeyFile,
    BatchOptions Batch,
    ProtectionRequest Protection,
    string? Shard,
    bool Quiet,
    bool NoProgress,
    string? NotInThisVersion);
