using System.Globalization;

namespace Lethe.Text;

/// <summary>Sorts characters into the kinds of atoms.</summary>
internal static class CharacterClass
{
    public static AtomKind Of(char c)
    {
        if (char.IsAsciiLetter(c) || c == '%')
        {
            return AtomKind.Letters;
        }

        if (char.IsAsciiDigit(c))
        {
            return AtomKind.Digits;
        }

        if (c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
        {
            return AtomKind.Break;
        }

        return c < 0x80 ? (c <= ' ' || c == 0x7F ? AtomKind.Space : AtomKind.Sign) : OfOther(c);
    }

    private static AtomKind OfOther(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.DecimalDigitNumber => AtomKind.Digits,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => AtomKind.Space,
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation or UnicodeCategory.CurrencySymbol => AtomKind.Sign,
        UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol => c is '×' or '°' ? AtomKind.Letters : AtomKind.Sign,

        // Marks and invisible characters belong to the word around them, so that they cannot hide a name; what has no known meaning is an unknown word.
        _ => AtomKind.Letters,
    };
}
