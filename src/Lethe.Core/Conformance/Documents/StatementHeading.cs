namespace Lethe.Conformance;

/// <summary>A heading with its number.</summary>
/// <param name="Level">1 for a section or an annex, 2 for a part of one.</param>
/// <param name="Number">Number of a section or letter of an annex, such as <c>3.1</c> or <c>A</c>.</param>
/// <param name="Text">The words.</param>
public sealed record StatementHeading(int Level, string Number, string Text) : StatementBlock;
