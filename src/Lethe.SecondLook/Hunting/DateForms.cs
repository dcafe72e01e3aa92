namespace Lethe.SecondLook.Hunting;

/// <summary>Finds dates in text in the forms in which people and machines write them, and gives them as YYYYMMDD.</summary>
internal static class DateForms
{
    private static ReadOnlySpan<char> Months => "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    /// <summary>Calls back for each date; text must be folded. Ambiguous ones give both readings.</summary>
    internal static void Find(ReadOnlySpan<char> text, List<(int Date, int Start, int Length)> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var begins = char.IsAsciiLetterOrDigit(text[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1]));
            if (!begins)
            {
                continue;
            }

            if (char.IsAsciiDigit(text[i]))
            {
                FromDigits(text, i, found);
            }
            else if (Month(text[i..]) is var month and > 0)
            {
                FromMonth(text, i, month, found);
            }
        }
    }

    /// <summary>True for a day that there is, from 1850 on.</summary>
    internal static bool IsDate(int year, int month, int day) =>
        year is >= 1850 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static void FromDigits(ReadOnlySpan<char> text, int start, List<(int Date, int Start, int Length)> found)
    {
        var first = Digits(text, start);
        if (first >= 8)
        {
            // YYYYMMDD, alone or with a time behind it (PS3.5 6.2, DT).
            if (first is 8 or 10 or 12 or 14)
            {
                Add(Number(text, start, 4), Number(text, start + 4, 2), Number(text, start + 6, 2), start, 8, found);
                Add(Number(text, start + 4, 4), Number(text, start + 2, 2), Number(text, start, 2), start, 8, found);
            }

            return;
        }

        var second = start + first;
        if (first > 4 || second + 1 >= text.Length)
        {
            return;
        }

        if (AfterSeparator(text, second) is var at && Month(text[at..]) is var month and > 0 && first <= 2)
        {
            // 14 MAR 2019, 14MAR2019, 14. März 2019.
            var year = AfterSeparator(text, AfterLetters(text, at));
            Add(Number(text, year, Digits(text, year)), month, Number(text, start, first), start, year + 4 - start, found);
            return;
        }

        if (at == second || Digits(text, at) is not (1 or 2) || AfterSeparator(text, at + Digits(text, at)) is var last && (last == at + Digits(text, at) || last >= text.Length))
        {
            return;
        }

        var (a, b, c) = (Number(text, start, first), Number(text, at, Digits(text, at)), Number(text, last, Digits(text, last)));
        var length = last + Digits(text, last) - start;
        if (first == 4)
        {
            Add(a, b, c, start, length, found);
        }
        else if (first <= 2 && Digits(text, last) is 4 or 2)
        {
            var year = c < 100 ? c : c;
            Add(year < 100 ? 1900 + year : year, b, a, start, length, found);
            Add(year < 100 ? 1900 + year : year, a, b, start, length, found);
            if (year < 100)
            {
                Add(2000 + year, b, a, start, length, found);
                Add(2000 + year, a, b, start, length, found);
            }
        }
    }

    /// <summary>MARCH 14, 2019 and MAR-14-2019.</summary>
    private static void FromMonth(ReadOnlySpan<char> text, int start, int month, List<(int Date, int Start, int Length)> found)
    {
        var day = AfterSeparator(text, AfterLetters(text, start));
        var dayLength = day < text.Length ? Digits(text, day) : 0;
        if (dayLength is not (1 or 2))
        {
            return;
        }

        var year = AfterSeparator(text, day + dayLength);
        if (year < text.Length && Digits(text, year) == 4)
        {
            Add(Number(text, year, 4), month, Number(text, day, dayLength), start, year + 4 - start, found);
        }
    }

    private static void Add(int year, int month, int day, int start, int length, List<(int Date, int Start, int Length)> found)
    {
        if (IsDate(year, month, day))
        {
            found.Add((year * 10000 + month * 100 + day, start, length));
        }
    }

    private static int Month(ReadOnlySpan<char> text)
    {
        if (text.Length < 3)
        {
            return 0;
        }

        for (var month = 0; month < 12; month++)
        {
            if (text[..3].SequenceEqual(Months.Slice(month * 3, 3)))
            {
                return month + 1;
            }
        }

        return 0;
    }

    private static int AfterLetters(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Behind at most two characters that may stand between the parts of a date.</summary>
    private static int AfterSeparator(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < 2 && at < text.Length && "-/. ,_".Contains(text[at], StringComparison.Ordinal); i++)
        {
            at++;
        }

        return at;
    }

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }

    private static int Number(ReadOnlySpan<char> text, int at, int length) =>
        length is > 0 and <= 4 && at + length <= text.Length && int.TryParse(text.Slice(at, length), out var number) ? number : -1;
}
