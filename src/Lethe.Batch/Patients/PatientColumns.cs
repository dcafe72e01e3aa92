using Lethe.Text;

namespace Lethe.Batch.Patients;

/// <summary>Where the columns of a patients file are, as its header says.</summary>
/// <param name="Count">Columns in all.</param>
/// <param name="Old">Index of <c>id_old</c>.</param>
/// <param name="New">Index of <c>id_new</c>.</param>
/// <param name="Shift">Index of <c>date_shift_days</c>; -1 without it.</param>
/// <param name="Separator">What stands between fields.</param>
internal sealed record PatientColumns(int Count, int Old, int New, int Shift, char Separator)
{
    /// <summary>The header of files that Lethe makes.</summary>
    internal const string Header = "id_old,id_new";

    /// <summary>The columns of such files.</summary>
    internal static PatientColumns Default { get; } = new(2, 0, 1, -1, ',');

    /// <summary>The columns that a header names, or null if it is not one.</summary>
    internal static PatientColumns? Of(List<string> header, char separator)
    {
        var (old, @new, shift) = (Find(header, "id_old"), Find(header, "id_new"), Find(header, "date_shift_days"));
        return old >= 0 && @new >= 0 && header.Count == (shift < 0 ? 2 : 3) ? new PatientColumns(header.Count, old, @new, shift, separator) : null;
    }

    /// <summary>A line for a patient without a given shift.</summary>
    internal string Line(string old, string @new)
    {
        var fields = new string[Count];
        Array.Fill(fields, "");
        (fields[Old], fields[New]) = (Csv.Field(old), Csv.Field(@new));
        return string.Join(Separator, fields);
    }

    private static int Find(List<string> header, string name) => header.FindIndex(h => h.Equals(name, StringComparison.OrdinalIgnoreCase));
}
