namespace Lethe.SecondLook.Hunting;

/// <summary>Brings texts into a form in which spellings of one word are equal: capitals, and letters without their accents.</summary>
internal static class TextFold
{
    // Pairs: a letter of Latin-1 or Latin Extended-A, and what stands for it.
    private const string Accented = "ÀÁÂÃÄÅĀĂĄÇĆĈĊČĎĐÐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕÖØŌŎŐŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛÜŨŪŬŮŰŲŴÝŶŸŹŻŽ";
    private const string Plain = "AAAAAAAAACCCCCDDDEEEEEEEEEGGGGHHIIIIIIIIIJKLLLLLNNNNNOOOOOOOOORRRSSSSSTTTTUUUUUUUUUUWYYYZZZ";

    /// <summary>The folded text; as long as the text itself.</summary>
    internal static string Fold(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = Fold(source[i]);
        }
    });

    /// <summary>One letter.</summary>
    internal static char Fold(char c)
    {
        if (c < 0x80)
        {
            return (uint)(c - 'a') <= 'z' - 'a' ? (char)(c - 32) : c;
        }

        // Full-width letters and digits stand beside ideographs.
        if (c is >= '\uff01' and <= '\uff5e')
        {
            return Fold((char)(c - 0xfee0));
        }

        var upper = char.ToUpperInvariant(c);
        var index = upper < 0x250 ? Accented.IndexOf(upper, StringComparison.Ordinal) : -1;
        return index < 0 ? upper : Plain[index];
    }

    /// <summary>Letters and digits alone.</summary>
    internal static string Compact(string folded) => string.Concat(folded.Where(char.IsLetterOrDigit));

    /// <summary>Other ways to write the letters of German and Scandinavian names: Müller is also Mueller.</summary>
    internal static string Spelled(string text) => text.ToUpperInvariant()
        .Replace("Ä", "AE", StringComparison.Ordinal).Replace("Ö", "OE", StringComparison.Ordinal).Replace("Ü", "UE", StringComparison.Ordinal)
        .Replace("ß", "SS", StringComparison.Ordinal).Replace("ẞ", "SS", StringComparison.Ordinal).Replace("Ø", "OE", StringComparison.Ordinal)
        .Replace("Å", "AA", StringComparison.Ordinal).Replace("Æ", "AE", StringComparison.Ordinal).Replace("Œ", "OE", StringComparison.Ordinal);
}
