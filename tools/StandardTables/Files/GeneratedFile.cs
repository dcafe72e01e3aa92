namespace StandardTables;

/// <summary>One checked-in file of generated code.</summary>
/// <param name="Path">Relative to the root of the repository, with forward slashes.</param>
/// <param name="Text">The whole text, lines ended by LF.</param>
public sealed record GeneratedFile(string Path, string Text);
