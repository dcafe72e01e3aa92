using System.Globalization;

namespace Lethe.Text;

/// <summary>Makes spellings of one word equal: case, diacritics, ligatures, invisible characters, full-width forms, digits of any script.</summary>
/// <remarks>The generator of the vocabulary compiles this same file.</remarks>
internal static class Folding
{
    /// <summary>No character becomes more than this many.</summary>
    public const int Growth = 2;

    private const char NoBase = '.';

    /// <summary>Base letters of U+00C0 to U+024F; a question mark where there are two.</summary>
    private const string LatinBases =
        "aaaaaa?ceeeeiiiidnoooooxouuuuy??aaaaaa?ceeeeiiiidnooooo.ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggg"
        + "hhhhiiiiiiiiii..jjkkkllllll..llnnnnnn.nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz........."
        + "..........f.............oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoo"
        + "oo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................";

    /// <summary>Base letters of U+1E00 to U+1EFF.</summary>
    private const string AdditionalBases =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss"
        + "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee"
        + "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>Writes the folded form, which may be empty; returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> target)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c < 0x80)
            {
                target[length++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            }
            else
            {
                length += FoldOther(c, target[length..]);
            }
        }

        return length;
    }

    /// <summary>The folded form of a short text.</summary>
    public static string Fold(string word)
    {
        Span<char> buffer = stackalloc char[word.Length * Growth];
        return new string(buffer[..Fold(word, buffer)]);
    }

    private static int FoldOther(char c, Span<char> target)
    {
        var pair = Pair(c);
        if (pair.Length > 0)
        {
            pair.CopyTo(target);
            return 2;
        }

        var single = Single(c);
        if (single == '\0')
        {
            return 0;
        }

        target[0] = single;
        return 1;
    }

    private static ReadOnlySpan<char> Pair(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        'ĳ' or 'Ĳ' => "ij",
        _ => [],
    };

    private static char Single(char c)
    {
        if (c is >= '\u00C0' and < '\u0250' && LatinBases[c - 0xC0] is var latin and not NoBase)
        {
            return latin;
        }

        if (c is >= '\u1E00' and < '\u1F00' && AdditionalBases[c - 0x1E00] is var additional and not NoBase)
        {
            return additional;
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return char.ToLowerInvariant((char)(c - 0xFEE0));
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => '\0',
            UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
            _ => Letter(char.ToLowerInvariant(c)),
        };
    }

    private static char Letter(char c) => c switch
    {
        'ё' => 'е',
        'й' or 'ї' => 'и',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' or 'ϊ' or 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' or 'ϋ' or 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        '\u00B2' => '2',
        '\u00B3' => '3',
        '\u00B9' => '1',
        '\u00B5' or '\u03BC' => 'u',
        '\u00BA' => 'o',
        '\u00AA' => 'a',
        _ => c,
    };
}
