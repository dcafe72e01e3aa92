using System.Collections.Frozen;

namespace Lethe.Structured.Documents;

/// <summary>
/// Code systems that are published, and the form of their codes: what has the form of a code is one, and no name fits into it.
/// </summary>
internal static class CdaCodes
{
    private const string HealthLevel7 = "2.16.840.1.113883.5.";

    private static readonly FrozenDictionary<string, CodeForm> Systems = new Dictionary<string, CodeForm>(StringComparer.Ordinal)
    {
        ["2.16.840.1.113883.6.1"] = CodeForm.Loinc,
        ["2.16.840.1.113883.6.96"] = CodeForm.Digits,
        ["2.16.840.1.113883.6.88"] = CodeForm.Digits,
        ["2.16.840.1.113883.6.12"] = CodeForm.Digits,
        ["2.16.840.1.113883.6.59"] = CodeForm.Digits,
        ["2.16.840.1.113883.12.292"] = CodeForm.Digits,
        ["1.2.840.10008.2.16.4"] = CodeForm.Digits,
        ["2.16.840.1.113883.6.3"] = CodeForm.Icd,
        ["2.16.840.1.113883.6.90"] = CodeForm.Icd,
        ["2.16.840.1.113883.6.103"] = CodeForm.Icd,
        ["2.16.840.1.113883.6.104"] = CodeForm.Icd,
        ["2.16.840.1.113883.6.43.1"] = CodeForm.Icd,
        ["2.16.840.1.113883.6.256"] = CodeForm.RadLex,
        ["2.16.840.1.113883.3.26.1.1"] = CodeForm.Thesaurus,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The words of HL7 vocabularies that clinical statements use.
    private const string Words =
        " N R V L M U A B D H W X HH LL HU LU AA S I POS NEG IND ND DET ASSERTION ACTIVE ACT STAT UR EL EM RR PRN CS CSP CSR T P HX CONC PROBLEM SEV OBS "
        + "PO IV IM SC PR TOP INH SL NASAL active aborted cancelled completed held new normal nullified obsolete suspended ";

    /// <summary>True if the code may stay.</summary>
    internal static bool IsPublished(string system, string code)
    {
        if (code.Length is 0 or > 18)
        {
            return false;
        }

        return system.StartsWith(HealthLevel7, StringComparison.Ordinal)
            ? IsOid(system) && CdaNames.IsIn(Words, code)
            : Systems.TryGetValue(system, out var form) && HasForm(form, code);
    }

    /// <summary>True for a word that needs no code system: the state of an act, the confidentiality of a document, a language.</summary>
    internal static bool IsWord(string element, string code) => element switch
    {
        "statusCode" or "confidentialityCode" => CdaNames.IsIn(Words, code),
        "languageCode" => IsLanguage(code),
        _ => false,
    };

    private static bool HasForm(CodeForm form, string code) => form switch
    {
        CodeForm.Digits => IsDigits(code),
        CodeForm.Loinc => code.Length is >= 3 and <= 10 && code[^2] == '-' && char.IsAsciiDigit(code[^1]) && IsDigits(code.AsSpan(0, code.Length - 2)),
        CodeForm.Icd => code.Length is >= 3 and <= 8 && (char.IsAsciiDigit(code[0]) || char.IsAsciiLetterUpper(code[0])) && IsDigitsWithDot(code.AsSpan(1)),
        CodeForm.RadLex => code.StartsWith("RID", StringComparison.Ordinal) && code.Length > 3 && IsDigits(code.AsSpan(3)),
        _ => code[0] == 'C' && code.Length is >= 4 and <= 8 && IsDigits(code.AsSpan(1)),
    };

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>ICD: one letter at most, two digits, and behind a point digits, the last of which may be a letter of extension.</summary>
    private static bool IsDigitsWithDot(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var behind = point < 0 ? default : text[(point + 1)..];
        behind = behind.Length > 1 && char.IsAsciiLetterUpper(behind[^1]) ? behind[..^1] : behind;
        return IsDigits(point < 0 ? text : text[..point]) && (behind.IsEmpty || IsDigits(behind));
    }

    /// <summary>A language and a country, RFC 5646: both from two or three letters.</summary>
    private static bool IsLanguage(string code) => code.Length is 2 or 5
        && char.IsAsciiLetterLower(code[0]) && char.IsAsciiLetterLower(code[1])
        && (code.Length == 2 || (code[2] == '-' && char.IsAsciiLetterUpper(code[3]) && char.IsAsciiLetterUpper(code[4])));

    private static bool IsOid(string text) => text.Length <= 40 && text.All(c => c == '.' || char.IsAsciiDigit(c)) && !text.Split('.').Any(part => part.Length is 0 or > 6);
}
