namespace Lethe.Profiles;

/// <summary>A decision about a value.</summary>
/// <param name="Verdict">What is done.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Text">What takes its place, for <see cref="ReviewedVerdict.Replace"/>; ASCII.</param>
internal readonly record struct ReviewedDecision(ReviewedVerdict Verdict, int Line, string? Text = null);
