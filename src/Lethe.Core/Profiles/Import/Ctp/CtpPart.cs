namespace Lethe.Profiles.Import.Ctp;

/// <summary>A part of a script: text, or a call.</summary>
/// <param name="Text">The text.</param>
/// <param name="Call">The call, or null for text.</param>
internal readonly record struct CtpPart(string Text, CtpCall? Call);
