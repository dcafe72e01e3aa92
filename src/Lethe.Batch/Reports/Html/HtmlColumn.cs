namespace Lethe.Batch.Reports.Html;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Kind">How its cells are set.</param>
public sealed record HtmlColumn(string Title, HtmlColumnKind Kind = HtmlColumnKind.Text);
