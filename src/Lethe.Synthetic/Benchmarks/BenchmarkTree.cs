namespace Lethe.Synthetic.Benchmarks;

/// <summary>What was written.</summary>
/// <param name="Files">Number of files.</param>
/// <param name="Bytes">Their sizes together.</param>
public sealed record BenchmarkTree(int Files, long Bytes);
