using Lethe.Results;

namespace Lethe.Batch.Reports.Runs;

/// <summary>A problem of one input, kept for the page.</summary>
/// <param name="Source">Name of the input as reports give it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Problem">The problem.</param>
internal readonly record struct ProblemRow(string Source, Outcome Outcome, Problem Problem);
