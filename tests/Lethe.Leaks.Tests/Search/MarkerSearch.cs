using System.Text;

namespace Lethe.Leaks.Tests.Search;

/// <summary>Looks for text in bytes in every encoding in which it could have got there.</summary>
internal static class MarkerSearch
{
    // UTF-16 in both orders, Shift-JIS, ISO-2022-JP, EUC-JP, EUC-KR, GB18030, GBK, Big5, TIS-620 and the parts of ISO 8859.
    private static readonly int[] CodePages =
    [
        65001, 1200, 1201, 12000, 932, 50220, 51932, 20932, 949, 51949, 54936, 936, 950, 874,
        28591, 28592, 28593, 28594, 28595, 28596, 28597, 28598, 28599, 28605,
    ];

    private static readonly Encoding[] Encodings = MakeEncodings();

    /// <summary>Each needle that is in the bytes, with the form in which it is there.</summary>
    public static IReadOnlyList<string> Find(ReadOnlySpan<byte> haystack, IEnumerable<string> needles)
    {
        var found = new List<string>();
        foreach (var needle in needles)
        {
            foreach (var (form, bytes) in FormsOf(needle))
            {
                var at = haystack.IndexOf(bytes);
                if (at >= 0)
                {
                    found.Add($"{needle} as {form} at {at}");
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>The byte strings that stand for a text.</summary>
    internal static IEnumerable<(string Form, byte[] Bytes)> FormsOf(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spelling in new[] { text, text.ToUpperInvariant(), text.ToLowerInvariant() })
        {
            foreach (var (form, bytes) in PlainForms(spelling).Concat(PackedForms(Encoding.UTF8.GetBytes(spelling))))
            {
                if (bytes.Length >= 4 && seen.Add(Convert.ToHexString(bytes)))
                {
                    yield return (form, bytes);
                }
            }
        }
    }

    private static IEnumerable<(string Form, byte[] Bytes)> PlainForms(string text)
    {
        foreach (var encoding in Encodings)
        {
            var bytes = TryEncode(encoding, text);
            if (bytes is not null)
            {
                yield return (encoding.WebName, encoding.CodePage == 50220 ? WithoutEscapes(bytes) : bytes);
            }
        }
    }

    private static IEnumerable<(string Form, byte[] Bytes)> PackedForms(byte[] bytes)
    {
        yield return ("hex", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
        yield return ("hex", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));
        for (var before = 0; before < 3; before++)
        {
            // Only the letters that do not depend on the neighbours of the text.
            var coded = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var first = (before * 8 + 5) / 6;
            var end = (before + bytes.Length) * 8 / 6;
            yield return ("base64", Encoding.ASCII.GetBytes(coded[first..end]));
        }
    }

    private static byte[]? TryEncode(Encoding encoding, string text)
    {
        try
        {
            return encoding.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static byte[] WithoutEscapes(byte[] bytes)
    {
        var kept = new List<byte>();
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0x1B)
            {
                i += 2;
            }
            else
            {
                kept.Add(bytes[i]);
            }
        }

        return [.. kept];
    }

    private static Encoding[] MakeEncodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return [.. CodePages.Select(page => Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback))];
    }
}
