namespace Lethe.Batch.Reports.Html;

/// <summary>One figure of a page, large, with what it counts.</summary>
/// <param name="Figure">The figure as text.</param>
/// <param name="Label">What it is.</param>
/// <param name="Tone">How it reads.</param>
public sealed record HtmlTile(string Figure, string Label, HtmlTone Tone = HtmlTone.Plain);
