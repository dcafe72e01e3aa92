namespace Lethe.Batch.Reports;

/// <summary>Fields of comma separated files (RFC 4180); a leading sign that a spreadsheet would run as a formula is quoted away.</summary>
internal static class Csv
{
    internal static string Field(string value)
    {
        var text = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + value : value;
        return text.AsSpan().ContainsAny(",\"\r\n") ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }
}
