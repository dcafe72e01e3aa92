using Lethe.Results;

namespace Lethe.Interop.Tests;

/// <summary>A real file and what became of it.</summary>
/// <param name="Name">Path in the collection, with forward slashes.</param>
/// <param name="Source">Where it is.</param>
/// <param name="Output">Where its protected copy is; nothing is there if none was made.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Error">The problem that ended it; empty if none did.</param>
public sealed record CollectionFile(string Name, string Source, string Output, Outcome Outcome, string Error);
