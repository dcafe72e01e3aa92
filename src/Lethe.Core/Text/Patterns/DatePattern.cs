namespace Lethe.Text;

/// <summary>Dates in numbers and in words. Gives the end of the match, or the start when there is none.</summary>
internal static class DatePattern
{
    private const int FirstYear = 1850;
    private const int LastYear = 2150;

    public static int Match(in Reading reading, int start)
    {
        if (reading[start].Kind == AtomKind.Digits)
        {
            return Math.Max(Math.Max(Numeric(reading, start), DayAndMonth(reading, start)), WithoutYear(reading, start));
        }

        if (reading.Has(start, WordRoles.Month))
        {
            return Math.Max(MonthAndDay(reading, start), MonthAndYear(reading, start));
        }

        return reading.Has(start, WordRoles.DateLead) ? AfterLead(reading, start) : start;
    }

    /// <summary>True for a number that is a year when it stands alone.</summary>
    public static bool IsYear(in Reading reading, int i) =>
        reading.IsDigits(i) && reading[i].FoldedLength == 4 && reading[i].Value is >= FirstYear and <= LastYear;

    /// <summary>14/03/2019, 2019-03-14, 14. 03. 19, 03/2019, 2019-03.</summary>
    private static int Numeric(in Reading reading, int start)
    {
        var at = start + 1;
        var sign = Separator(reading, ref at);
        if (sign == '\0' || !IsShort(reading, at))
        {
            return sign == '\0' ? start : NumericMonthAndYear(reading, start, at);
        }

        var second = at++;
        var last = at;
        var lastSign = Separator(reading, ref last);
        if (IsYear(reading, start))
        {
            var full = lastSign != '\0' && IsShort(reading, last) && IsDayAndMonth(reading, second, last);
            return full ? WithYearWord(reading, last + 1) : IsMonth(reading, second) && sign != ' ' ? second + 1 : start;
        }

        if (lastSign == '\0' || !IsShort(reading, start) || !IsDayAndMonth(reading, start, second) || !reading.IsDigits(last))
        {
            return start;
        }

        var two = reading[last].FoldedLength == 2 && sign != ' ' && lastSign != ' ' && sign == lastSign && !IsDecimalSize(reading, start, last);
        return IsYear(reading, last) || two ? WithYearWord(reading, last + 1) : start;
    }

    /// <summary>1x2x3 has no such signs, but 10-12-15 mm would look like a date.</summary>
    private static bool IsDecimalSize(in Reading reading, int start, int last) =>
        reading.SignAt(start + 1) != '.' && reading.Has(reading.SkipSpace(last + 1), WordRoles.Unit) && reading[start].FoldedLength < 2;

    private static int NumericMonthAndYear(in Reading reading, int month, int year)
    {
        var spaced = reading.SignAt(month + 1) == ' ' && reading[month].FoldedLength < 2;
        return IsMonth(reading, month) && IsYear(reading, year) && !spaced ? WithYearWord(reading, year + 1) : month;
    }

    /// <summary>14/03 and 14.03 where nothing tells that it is a measure; 1/2 is a part.</summary>
    private static int WithoutYear(in Reading reading, int start)
    {
        var sign = reading.SignAt(start + 1);
        var second = start + 2;
        if (sign is not ('/' or '.') || !IsShort(reading, start) || !IsShort(reading, second) || !IsDayAndMonth(reading, start, second))
        {
            return start;
        }

        var digits = reading[start].FoldedLength + reading[second].FoldedLength;
        if (digits < (sign == '.' ? 4 : 3) || !reading.IsPieceStart(start) || !reading.IsPieceEnd(second) || reading[start].Value == 0)
        {
            return start;
        }

        var joined = reading.SignAt(start - 1) is '.' or '-' or '/' or ',' or '=' || reading.SignAt(second + 1) is '/' or '-';
        var measure = reading.Has(reading.SkipSpace(second + 1), WordRoles.Unit | WordRoles.AgeUnit) || reading.Has(start - 2, WordRoles.Label);
        return joined || measure ? start : second + 1;
    }

    /// <summary>14 March 2019, 14. März, 14 de março de 2019, 14-MAR-19, 14th of March.</summary>
    private static int DayAndMonth(in Reading reading, int start)
    {
        var at = start + 1;
        if (!IsShort(reading, start) || !IsDay(reading, start))
        {
            return start;
        }

        if (IsOrdinal(reading, at))
        {
            at++;
        }

        if (reading.SignAt(at) == '.')
        {
            at++;
        }

        Separator(reading, ref at);
        while (reading.Has(at, WordRoles.Particle | WordRoles.Connector) && reading.SignAt(at + 1) is ' ' or '\'' or '’')
        {
            at += 2;
        }

        if (!reading.Has(at, WordRoles.Month) || (!reading.IsPieceStart(start) && !reading.IsDigits(at + 1)))
        {
            return start;
        }

        return Year(reading, at + 1, short2: true);
    }

    /// <summary>March 14th, 2019; Mar 14.</summary>
    private static int MonthAndDay(in Reading reading, int month)
    {
        var at = month + 1;
        if (reading.SignAt(at) == '.')
        {
            at++;
        }

        Separator(reading, ref at);
        if (!reading.Has(month, WordRoles.MonthFirst) || !IsShort(reading, at) || !IsDay(reading, at))
        {
            return month;
        }

        at += IsOrdinal(reading, at + 1) ? 2 : 1;
        return Year(reading, at, short2: true);
    }

    /// <summary>March 2019, março de 2019, Mar-19, янв. 2019 г.</summary>
    private static int MonthAndYear(in Reading reading, int month)
    {
        var dashed = reading.SignAt(month + 1) is '-' or '/' or '\'' or '’';
        var end = Year(reading, month + 1, short2: dashed);
        return end > month + 1 ? end : month;
    }

    /// <summary>On 5/6: after such a word two single digits are a date too.</summary>
    private static int AfterLead(in Reading reading, int lead)
    {
        var at = reading.SkipSpace(reading.SignAt(lead + 1) is ':' or '.' ? lead + 2 : lead + 1);
        if (!IsShort(reading, at) || reading.SignAt(at + 1) is not ('/' or '.' or '-') || !IsShort(reading, at + 2))
        {
            return lead;
        }

        return IsDayAndMonth(reading, at, at + 2) && reading.IsPieceEnd(at + 2) ? at + 3 : lead;
    }

    /// <summary>The end after an optional year.</summary>
    private static int Year(in Reading reading, int from, bool short2)
    {
        var at = reading.SignAt(from) == '.' ? from + 1 : from;
        Separator(reading, ref at);
        if (reading.Has(at, WordRoles.Particle | WordRoles.Connector) && reading.SignAt(at + 1) == ' ')
        {
            at += 2;
        }

        var isShort = short2 && reading.IsDigits(at) && reading[at].FoldedLength == 2 && reading.IsPieceEnd(at)
            && !reading.Has(reading.SkipSpace(at + 1), WordRoles.Unit) && reading.SignAt(at + 1) is not (':' or '.');
        return IsYear(reading, at) || isShort ? WithYearWord(reading, at + 1) : from;
    }

    /// <summary>Includes г. and года after a year.</summary>
    private static int WithYearWord(in Reading reading, int end)
    {
        var at = reading.SkipSpace(end);
        return reading.IsLetters(at) && reading.Folded(at) is "г" or "гг" or "год" or "года" or "году" ? at + 1 : end;
    }

    private static bool IsOrdinal(in Reading reading, int i) =>
        reading.IsLetters(i) && reading.Folded(i) is "st" or "nd" or "rd" or "th" or "o" or "a" or "er" or "го" or "е" or "ter" or "te";

    private static char Separator(in Reading reading, ref int at)
    {
        var next = reading.SkipSpace(at);
        if (reading.SignAt(next) is var sign and ('/' or '.' or '-' or '_' or ',' or '\'' or '’' or '–' or '‑' or '\\'))
        {
            at = reading.SkipSpace(next + 1);
            return sign;
        }

        var spaced = next > at;
        at = next;
        return spaced ? ' ' : '\0';
    }

    private static bool IsShort(in Reading reading, int i) => reading.IsDigits(i) && reading[i].FoldedLength <= 2;

    private static bool IsDay(in Reading reading, int i) => reading[i].Value is >= 1 and <= 31;

    private static bool IsMonth(in Reading reading, int i) => reading[i].FoldedLength <= 2 && reading[i].Value is >= 1 and <= 12;

    private static bool IsDayAndMonth(in Reading reading, int a, int b) =>
        (IsDay(reading, a) && IsMonth(reading, b)) || (IsMonth(reading, a) && IsDay(reading, b));
}
