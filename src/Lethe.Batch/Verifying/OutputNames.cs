using System.Collections.Frozen;

namespace Lethe.Batch.Verifying;

/// <summary>
/// Which names of outputs can be told where nobody knows whether they hold identity: those that are made of new identifiers, and those that say too
/// little to name anybody. Of others the parts are withheld that say more.
/// </summary>
internal static class OutputNames
{
    /// <summary>What stands for a part that is withheld.</summary>
    internal const string Withheld = "***";

    private const int MostDigits = 4;
    private const int MostLetters = 2;
    private const int CodeLength = 24;
    private const int FileIdLength = 8;
    private const string UidRoot = "2.25.";

    private static readonly FrozenSet<string> Plain = FrozenSet.ToFrozenSet(["DCM", "DICOM", "DICOMDIR", "IMAGE", "IMG", "SERIES", "SLICE", "STUDY", "ZIP", "TAR"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The relative path, without what may be identity.</summary>
    internal static string Masked(string path) => string.Join('/', path.Split('/', '\\').Select(part => IsHarmless(part) ? part : Withheld));

    private static bool IsHarmless(string part)
    {
        var stem = part.EndsWith(".dcm", StringComparison.OrdinalIgnoreCase) ? part[..^4] : part;
        return IsUid(stem) || IsCode(stem) || SaysLittle(stem);
    }

    /// <summary>UIDs that are numbers drawn or derived (PS3.5 B.2), with the digest of a second content or without.</summary>
    private static bool IsUid(string stem)
    {
        var end = stem.IndexOf('-', StringComparison.Ordinal);
        var uid = end < 0 ? stem : stem[..end];
        return uid.Length > 30 && uid.StartsWith(UidRoot, StringComparison.Ordinal) && uid[UidRoot.Length..].All(char.IsAsciiDigit)
            && (end < 0 || (stem.Length - end == 17 && stem[(end + 1)..].All(char.IsAsciiHexDigit)));
    }

    /// <summary>Keyed codes of patients, and digests in names of a file-set; letters alone may be a name.</summary>
    private static bool IsCode(string stem) =>
        stem.Length is CodeLength or FileIdLength && stem.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) && stem.Any(char.IsAsciiDigit) && stem.Any(char.IsAsciiLetter)
        && LongestLetters(stem) <= stem.Length / 2;

    private static bool SaysLittle(string stem)
    {
        var words = stem.Split([.. stem.Where(c => !char.IsLetter(c))], StringSplitOptions.RemoveEmptyEntries);
        return stem.Count(char.IsDigit) <= MostDigits && stem.All(char.IsAscii) && Array.TrueForAll(words, word => word.Length <= MostLetters || Plain.Contains(word));
    }

    private static int LongestLetters(string stem)
    {
        var (longest, run) = (0, 0);
        foreach (var c in stem)
        {
            run = char.IsAsciiLetter(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
