namespace Lethe.Text;

/// <summary>
/// Fields of comma separated files (RFC 4180). A leading sign that a spreadsheet would run as a formula gets an apostrophe before it;
/// <see cref="Unguard"/> takes it away, so that files can be read again.
/// </summary>
public static class Csv
{
    /// <summary>A value as a field.</summary>
    public static string Field(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = IsGuarded(value) || IsFormula(value) ? "'" + value : value;
        return NeedsQuotes(text) ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }

    /// <summary>The value of a field that <see cref="Field"/> or a spreadsheet wrote, quotes removed already.</summary>
    public static string Unguard(string text) => IsGuarded(text) ? text[1..] : text;

    /// <summary>A # at the start would be a comment to the reader of patients files.</summary>
    private static bool NeedsQuotes(string text) => text.AsSpan().ContainsAny(",;\"\r\n") || text.StartsWith('#');

    private static bool IsGuarded(ReadOnlySpan<char> text) => text.Length > 1 && text[0] == '\'' && IsFormula(text.TrimStart('\''));

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t';
}
