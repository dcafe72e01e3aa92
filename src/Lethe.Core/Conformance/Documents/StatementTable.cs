namespace Lethe.Conformance;

/// <summary>A table with a caption.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Rows">Rows of as many cells.</param>
public sealed record StatementTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : StatementBlock;
