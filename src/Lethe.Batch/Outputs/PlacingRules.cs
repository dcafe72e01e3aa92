using Lethe.Batch.Resuming;

namespace Lethe.Batch.Outputs;

/// <summary>What the workers of a run share when an output's name is taken.</summary>
/// <param name="Overwrites">Outputs of earlier runs are replaced.</param>
/// <param name="RunStart">What is older is of an earlier run, UTC.</param>
/// <param name="Resumption">What is known of an unfinished run; null where runs cannot be resumed.</param>
/// <param name="Lock">One worker at a time decides.</param>
/// <param name="IsFileSet">Names have to stay those of a file-set (PS3.10 8.2).</param>
internal sealed record PlacingRules(bool Overwrites, DateTime RunStart, Resumption? Resumption, Lock Lock, bool IsFileSet);
