namespace Lethe.Text;

/// <summary>Dates and UIDs inside of technical text: what would join an output with its original (PS3.15 E.3.6, E.3.9).</summary>
internal static class OriginalPattern
{
    private const int DateDigits = 8;
    private const int LeastUid = 16;
    private const int LeastComponents = 5;

    private static readonly System.Buffers.SearchValues<char> UidCharacters = System.Buffers.SearchValues.Create("0123456789.");

    /// <summary>True for 20190314, also with a time behind it, and for dates as people write them, if a year is among them.</summary>
    internal static bool HoldsDate(ReadOnlySpan<char> text)
    {
        if (!HasDigits(text, 4))
        {
            return false;
        }

        using var reading = new Reading(text);
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading[i].IsWord && (IsCompact(reading, i) || HasYear(reading, i, DatePattern.Match(reading, i))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for digits with dots that are too long and too many for a version.</summary>
    internal static bool HoldsUid(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + LeastUid <= text.Length;)
        {
            var run = text[i..];
            var end = run.IndexOfAnyExcept(UidCharacters);
            run = end < 0 ? run : run[..end];
            if (run.Length >= LeastUid && run.Count('.') >= LeastComponents - 1)
            {
                return true;
            }

            i += run.Length + 1;
        }

        return false;
    }

    private static bool IsCompact(in Reading reading, int i)
    {
        var digits = reading.IsDigits(i) ? reading.Raw(i) : default;
        return digits.Length >= DateDigits
            && DateOnly.TryParseExact(digits[..DateDigits], "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date)
            && date.Year is >= 1850 and <= 2150;
    }

    private static bool HasYear(in Reading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (DatePattern.IsYear(reading, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDigits(ReadOnlySpan<char> text, int least)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run == least)
            {
                return true;
            }
        }

        return false;
    }
}
