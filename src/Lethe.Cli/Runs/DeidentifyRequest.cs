using Lethe.Batch.Running;
using Lethe.Cli.Invocation;
using Lethe.Cli.Protection;
using Lethe.Pixels.Cleaning;

namespace Lethe.Cli.Runs;

/// <summary>What the user typed after <c>lethe deidentify</c>.</summary>
internal sealed record DeidentifyRequest(
    string Profile,
    IReadOnlyList<string> Options,
    string? KeyFile,
    BatchOptions Batch,
    ProtectionRequest Protection,
    Selection Selection,
    ReviewRequest Review,
    PixelCleanerOptions Pixels,
    string? Shard,
    bool Quiet,
    bool NoProgress);
