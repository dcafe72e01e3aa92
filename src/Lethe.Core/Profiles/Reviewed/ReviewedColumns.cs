namespace Lethe.Profiles;

/// <summary>Where the columns of a table of decisions are, as its header says.</summary>
/// <param name="Count">Columns in all.</param>
/// <param name="Attribute">Index of <c>attribute</c>.</param>
/// <param name="Value">Index of <c>value</c>.</param>
/// <param name="Decision">Index of <c>decision</c>.</param>
internal sealed record ReviewedColumns(int Count, int Attribute, int Value, int Decision)
{
    /// <summary>The columns that a header names, or null if it is not one.</summary>
    internal static ReviewedColumns? Of(List<string> header)
    {
        var (attribute, value, decision) = (Find(header, "attribute"), Find(header, "value"), Find(header, "decision"));
        return attribute >= 0 && value >= 0 && decision >= 0 ? new ReviewedColumns(header.Count, attribute, value, decision) : null;
    }

    // The byte order mark of a file is no part of its first name.
    private static int Find(List<string> header, string name) => header.FindIndex(h => h.TrimStart('\uFEFF').Equals(name, StringComparison.OrdinalIgnoreCase));
}
