namespace Lethe.Conformance;

/// <summary>A list with bullets.</summary>
/// <param name="Items">The points.</param>
public sealed record StatementList(IReadOnlyList<string> Items) : StatementBlock;
