namespace Lethe.Text;

/// <summary>The usual ways to write a Cyrillic name in Latin letters.</summary>
internal static class Transliteration
{
    private const string Letters = "абвгдежзиклмнопрстуфхцчшщъыьэюяіґє";
    private static readonly string[] Passport = ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "ie", "y", "", "e", "iu", "ia", "i", "g", "ie"];
    private static readonly string[] English = ["a", "b", "v", "g", "d", "e", "zh", "z", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "g", "ye"];
    private static readonly string[] German = ["a", "b", "w", "g", "d", "e", "sh", "s", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "ch", "z", "tsch", "sch", "schtsch", "", "y", "", "e", "ju", "ja", "i", "g", "je"];

    public static void AddTo(FoldedSet words, ReadOnlySpan<char> folded)
    {
        foreach (var scheme in (ReadOnlySpan<string[]>)[Passport, English, German])
        {
            Add(words, folded, scheme, softens: false);
        }

        Add(words, folded, English, softens: true);
    }

    /// <summary>The folded и stands for й too, which is y mostly after a vowel.</summary>
    private static void Add(FoldedSet words, ReadOnlySpan<char> folded, string[] scheme, bool softens)
    {
        Span<char> form = stackalloc char[FoldedSet.Longest * 8];
        var length = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            var index = Letters.IndexOf(c, StringComparison.Ordinal);
            if (index < 0)
            {
                return;
            }

            var afterVowel = i > 0 && "аеиоуыэюя".Contains(folded[i - 1], StringComparison.Ordinal);
            var text = softens && c == 'и' && !afterVowel ? "i" : scheme[index];
            text.CopyTo(form[length..]);
            length += text.Length;
        }

        if (length is > 1 and <= FoldedSet.Longest)
        {
            words.Add(form[..length]);
        }
    }
}
