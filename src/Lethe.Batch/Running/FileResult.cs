using Lethe.Results;

namespace Lethe.Batch.Running;

/// <summary>What became of one input.</summary>
/// <param name="Outcome">The outcome, disk included.</param>
/// <param name="Problems">Numbered problems.</param>
/// <param name="Report">What the engine says, or null when it was not reached.</param>
/// <param name="Instance">The instance that was written, or null.</param>
/// <param name="OutputPath">Relative path of the output, or null.</param>
internal readonly record struct FileResult(
    Outcome Outcome,
    IReadOnlyList<Problem> Problems,
    InstanceReport? Report,
    IOutputInstance? Instance,
    string? OutputPath);
