namespace Lethe.Batch.Reports.Html;

/// <summary>A cell of a table. A text is one by itself.</summary>
/// <param name="Text">What it says; escaped when it is written.</param>
/// <param name="Target">Id of a place in the same page that the text leads to, or null.</param>
/// <param name="IsMarked">True for what the reader should see first.</param>
public readonly record struct HtmlCell(string Text, string? Target = null, bool IsMarked = false)
{
    /// <summary>A cell that holds a text.</summary>
    public static implicit operator HtmlCell(string text) => new(text);

    /// <summary>A cell that holds a text.</summary>
    public static HtmlCell FromString(string text) => new(text);
}
