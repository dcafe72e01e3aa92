using Lethe.Identity;

namespace Lethe.Batch.Patients;

/// <summary>
/// Given pseudonyms in memory, by Patient ID. A pseudonym of the table stands for itself, so that what was protected before stays as
/// it is. No longer changed once it is shared by threads.
/// </summary>
public sealed class PatientTable : IPatientDirectory
{
    /// <summary>The largest shift that can be given, in days: a hundred years.</summary>
    public const int MostShiftDays = 36_500;

    private const int MostCharacters = 64;
    private const char Undecodable = '\uFFFD';

    private readonly Dictionary<string, GivenPatient> _byOld = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GivenPatient> _byNew = new(StringComparer.Ordinal);

    /// <summary>Patients in the table.</summary>
    public int Count => _byOld.Count;

    /// <summary>All pseudonyms.</summary>
    internal IEnumerable<string> Pseudonyms => _byNew.Keys;

    /// <summary>Reads a patients file; null and what is wrong, by line and without any value.</summary>
    public static PatientTable? Read(string path, out string? error) => PatientFile.Read(path, out error)?.Table;

    /// <inheritdoc/>
    public bool TryFind(string patientId, out GivenPatient patient)
    {
        ArgumentNullException.ThrowIfNull(patientId);
        var key = KeyOf(patientId);
        return _byOld.TryGetValue(key, out patient) || _byNew.TryGetValue(key, out patient);
    }

    /// <inheritdoc/>
    public bool IsGiven(string pseudonym) => _byNew.ContainsKey(pseudonym);

    /// <summary>The form in which IDs are compared.</summary>
    internal static string KeyOf(string id) => id.Trim(' ', '\t', '\0');

    /// <summary>True for an ID that can be told from all others: text whose bytes could be read.</summary>
    internal static bool IsDistinct(string key) => key.Length > 0 && !key.Contains(Undecodable, StringComparison.Ordinal);

    /// <summary>True if the text is an ID or a pseudonym of the table.</summary>
    internal bool IsTaken(string text) => _byOld.ContainsKey(text) || _byNew.ContainsKey(text);

    /// <summary>True for a legal Patient ID that needs no character set (PS3.5 6.2, LO) and does not depend on padding.</summary>
    internal static bool IsLegalPseudonym(string text) =>
        text.Length is > 0 and <= MostCharacters && text[0] != ' ' && text[^1] != ' '
        && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains('\\', StringComparison.Ordinal);

    /// <summary>Adds a patient; or tells why not, and adds nothing.</summary>
    internal string? Add(string old, string pseudonym, int? shift)
    {
        var key = KeyOf(old);
        var given = new GivenPatient(pseudonym, shift);
        if (Refusal(key, pseudonym) is { } refusal)
        {
            return refusal;
        }

        if (_byOld.TryGetValue(key, out var known))
        {
            return known == given ? null : "this id_old stands in an earlier line with another id_new or shift";
        }

        if (_byNew.ContainsKey(pseudonym))
        {
            return "this id_new stands in an earlier line for another id_old; two patients would become one";
        }

        _byOld.Add(key, given);
        _byNew.Add(pseudonym, given);
        return null;
    }

    private string? Refusal(string key, string pseudonym)
    {
        if (key.Length == 0)
        {
            return "id_old is empty";
        }

        if (!IsDistinct(key))
        {
            return "id_old holds a character that stands for unreadable ones (U+FFFD)";
        }

        if (!IsLegalPseudonym(pseudonym))
        {
            return "id_new cannot be a Patient ID: 1 to 64 characters of ASCII, no backslash, no control character, no blank at either end";
        }

        // What is a pseudonym maps to itself. An original among the pseudonyms would stay as it is.
        return key == pseudonym || _byOld.ContainsKey(pseudonym) || _byNew.ContainsKey(key)
            ? "one text is both an id_old and an id_new; an original would stay as it is"
            : null;
    }
}
