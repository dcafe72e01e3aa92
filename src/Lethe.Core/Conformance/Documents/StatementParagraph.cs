namespace Lethe.Conformance;

/// <summary>A paragraph.</summary>
/// <param name="Text">The words.</param>
public sealed record StatementParagraph(string Text) : StatementBlock;
