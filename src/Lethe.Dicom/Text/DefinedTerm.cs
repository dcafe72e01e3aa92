namespace Lethe.Dicom.Text;

/// <summary>A defined term of (0008,0005), and the table of them with the other spellings that occur (PS3.3 C.12.1.1.2).</summary>
/// <param name="Name">As the standard spells it.</param>
/// <param name="Repertoire">What it stands for.</param>
/// <param name="IsExtension">True for the form with code extensions, ISO 2022 IR n.</param>
internal sealed record DefinedTerm(string Name, Repertoire Repertoire, bool IsExtension)
{
    private const int LongestKey = 24;

    private static readonly DefinedTerm[] Terms = MakeTerms();

    /// <summary>Every term as the standard spells it.</summary>
    public static ReadOnlySpan<DefinedTerm> All => Terms;

    /// <summary>Finds a term, whatever its case and separators; null if it is none.</summary>
    public static DefinedTerm? Find(ReadOnlySpan<byte> spelling)
    {
        Span<char> key = stackalloc char[LongestKey];
        var length = 0;
        foreach (var b in spelling)
        {
            if (b is (byte)' ' or (byte)'_' or (byte)'-')
            {
                continue;
            }

            if (length == LongestKey || !char.IsAsciiLetterOrDigit((char)b))
            {
                return null;
            }

            key[length++] = char.ToUpperInvariant((char)b);
        }

        return Spellings.BySpan.TryGetValue(key[..length], out var term) ? term : null;
    }

    /// <summary>True if the bytes are the term in its proper spelling.</summary>
    public bool IsSpelled(ReadOnlySpan<byte> spelling)
    {
        if (spelling.Length != Name.Length)
        {
            return false;
        }

        for (var i = 0; i < spelling.Length; i++)
        {
            if (spelling[i] != Name[i])
            {
                return false;
            }
        }

        return true;
    }

    // Plain loops: every file needs this table, and generic iterators cost milliseconds to compile at the start.
    private static DefinedTerm[] MakeTerms()
    {
        var terms = new List<DefinedTerm>();
        foreach (var repertoire in Repertoires.All)
        {
            if (repertoire.Whole is not null)
            {
                terms.Add(new DefinedTerm(repertoire.Number == "192" ? "ISO_IR 192" : repertoire.Number, repertoire, false));
                continue;
            }

            if (!repertoire.IsMultiByteOnly && repertoire != Repertoires.Default)
            {
                terms.Add(new DefinedTerm("ISO_IR " + repertoire.Number, repertoire, false));
            }

            terms.Add(new DefinedTerm("ISO 2022 IR " + repertoire.Number, repertoire, true));
        }

        return [.. terms];
    }

    // Made only when a value is not a single term in its proper spelling.
    private static class Spellings
    {
        public static readonly Dictionary<string, DefinedTerm>.AlternateLookup<ReadOnlySpan<char>> BySpan =
            Keys().GetAlternateLookup<ReadOnlySpan<char>>();

        private static Dictionary<string, DefinedTerm> Keys()
        {
            var keys = Terms.ToDictionary(term => term.Name.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal));
            var plainDefault = new DefinedTerm(string.Empty, Repertoires.Default, false);
            foreach (var spelling in new[] { "ISOIR6", "ASCII", "USASCII", "ISO646" })
            {
                keys.Add(spelling, plainDefault);
            }

            foreach (var (spelling, key) in new[]
            {
                ("UTF8", "ISOIR192"), ("ISO2022IR192", "ISOIR192"), ("ISO10646", "ISOIR192"),
                ("ISO2022GB18030", "GB18030"), ("ISO2022GBK", "GBK"), ("ISOIRGBK", "GBK"), ("ISOIRGB18030", "GB18030"),
                ("ISOIR87", "ISO2022IR87"), ("ISOIR159", "ISO2022IR159"), ("ISOIR149", "ISO2022IR149"), ("ISOIR58", "ISO2022IR58"),
                ("LATIN1", "ISOIR100"), ("ISO88591", "ISOIR100"), ("ISO88592", "ISOIR101"), ("ISO88593", "ISOIR109"), ("ISO88594", "ISOIR110"),
                ("ISO88595", "ISOIR144"), ("ISO88596", "ISOIR127"), ("ISO88597", "ISOIR126"), ("ISO88598", "ISOIR138"),
                ("ISO88599", "ISOIR148"), ("ISO885915", "ISOIR203"),
            })
            {
                keys.Add(spelling, keys[key]);
            }

            return keys;
        }
    }
}
