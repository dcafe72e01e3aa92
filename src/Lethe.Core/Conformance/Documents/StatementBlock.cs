namespace Lethe.Conformance;

/// <summary>A part of a statement; texts are plain, each writer escapes them.</summary>
public abstract record StatementBlock;
