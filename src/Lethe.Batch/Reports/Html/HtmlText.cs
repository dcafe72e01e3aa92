using System.Globalization;
using System.Text;

namespace Lethe.Batch.Reports.Html;

/// <summary>Text as it may stand in a page: nothing of it is markup, and the page stays well-formed XML.</summary>
public static class HtmlText
{
    /// <summary>The text with everything escaped that means something to HTML or XML, in elements and in quoted attributes.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                < 0x20 or (>= 0x7F and < 0xA0) => escaped.Append(' '),

                // What turns the direction of writing round could make a line read as another one.
                (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    /// <summary>The same with places where a line may break, between a small letter and a capital one.</summary>
    internal static string EscapeKeyword(string text)
    {
        var broken = new StringBuilder();
        var from = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiLetterLower(text[i - 1]) && char.IsAsciiLetterUpper(text[i]))
            {
                broken.Append(Escape(text[from..i])).Append("<wbr/>");
                from = i;
            }
        }

        return broken.Append(Escape(text[from..])).ToString();
    }

    /// <summary>A count with groups of three digits.</summary>
    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share of a whole such as <c>12.5 %</c>; what is there at all never reads as nothing, and what is not all never as all.</summary>
    public static string Percent(long part, long whole)
    {
        if (whole <= 0 || part <= 0)
        {
            return "0 %";
        }

        var share = 100.0 * part / whole;
        return share < 0.1 ? "< 0.1 %"
            : part < whole && share >= 99.95 ? "> 99.9 %"
            : share.ToString(share >= 99.95 ? "0" : "0.#", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>A number of bytes in the unit that people read.</summary>
    public static string Bytes(long bytes)
    {
        string[] units = ["bytes", "KB", "MB", "GB", "TB"];
        var (size, unit) = ((double)bytes, 0);
        for (; size >= 1000 && unit < units.Length - 1; unit++)
        {
            size /= 1000;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{size:0.#} {units[unit]}");
    }

    /// <summary>The text, cut so that it takes about so many units of a drawing in letters of 12.</summary>
    internal static string Fit(string text, double width)
    {
        var used = 0.0;
        var (at, last) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += WidthOf(rune);
            if (used > width)
            {
                return text[..last].TrimEnd() + "…";
            }

            (last, at) = (at, at + rune.Utf16SequenceLength);
        }

        return text;
    }

    /// <summary>About how many units of a drawing a text takes in letters of 12, in the widest of the fonts that may show it.</summary>
    internal static double WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    private static double WidthOf(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or '.' or ',' or ':' or ' ' or '(' or ')' or '[' or ']' or '\'' => 4.8,
        'm' or 'w' or 'M' or 'W' or '%' => 11.6,
        >= 'A' and <= 'Z' => 8.8,
        < 0x1100 => 7.7,
        _ => 12.5,
    };

    /// <summary>A coordinate.</summary>
    internal static string Coordinate(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
