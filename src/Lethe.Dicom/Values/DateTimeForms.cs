namespace Lethe.Dicom.Values;

/// <summary>Forms of dates and times (PS3.5 6.2: DA, TM, DT), the old ones of ACR-NEMA, and ranges of queries (PS3.4 C.2.2.2.5).</summary>
internal static class DateTimeForms
{
    private const int LongestRange = 64;

    private delegate bool Form(ReadOnlySpan<byte> value);

    /// <summary>YYYYMMDD, YYYY.MM.DD, or a range of them.</summary>
    public static bool IsDate(ReadOnlySpan<byte> value) => IsOneOrRange(value, IsSingleDate);

    /// <summary>HH[MM[SS[.F]]], HH:MM[:SS[.F]], or a range of them.</summary>
    public static bool IsTime(ReadOnlySpan<byte> value) => IsOneOrRange(value, IsSingleTime);

    /// <summary>YYYY[MM[DD[time]]][offset], or a range of them.</summary>
    public static bool IsDateTime(ReadOnlySpan<byte> value) => IsOneOrRange(value, IsSingleDateTime);

    private static bool IsOneOrRange(ReadOnlySpan<byte> value, Form form)
    {
        if (value.Length > LongestRange || form(value))
        {
            return value.Length <= LongestRange;
        }

        // The hyphen of a range can be a minus of an offset as well: each is tried.
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == (byte)'-' && IsRange(value[..at], value[(at + 1)..], form))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRange(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, Form form)
    {
        from = from.Trim((byte)' ');
        to = to.Trim((byte)' ');
        return from.Length + to.Length > 0 && (from.IsEmpty || form(from)) && (to.IsEmpty || form(to));
    }

    private static bool IsSingleDate(ReadOnlySpan<byte> value) => value.Length switch
    {
        8 => IsDay(value[..4], value[4..6], value[6..]),
        10 => value[4] == (byte)'.' && value[7] == (byte)'.' && IsDay(value[..4], value[5..7], value[8..]),
        _ => false,
    };

    private static bool IsDay(ReadOnlySpan<byte> year, ReadOnlySpan<byte> month, ReadOnlySpan<byte> day) =>
        Number(year) is >= 1 and var y && Number(month) is >= 1 and <= 12 and var m
        && Number(day) is >= 1 and var d && d <= DateTime.DaysInMonth(y, m);

    private static bool IsSingleTime(ReadOnlySpan<byte> value)
    {
        if (value.Length > 2 && value[2] == (byte)':')
        {
            return IsOldTime(value);
        }

        return value.Length switch
        {
            2 => IsHour(value),
            4 => IsHour(value[..2]) && IsMinute(value[2..]),
            >= 6 => IsHour(value[..2]) && IsMinute(value[2..4]) && IsSecond(value[4..]),
            _ => false,
        };
    }

    private static bool IsOldTime(ReadOnlySpan<byte> value) => value.Length switch
    {
        5 => IsHour(value[..2]) && IsMinute(value[3..]),
        >= 8 => IsHour(value[..2]) && IsMinute(value[3..5]) && value[5] == (byte)':' && IsSecond(value[6..]),
        _ => false,
    };

    private static bool IsSingleDateTime(ReadOnlySpan<byte> value)
    {
        // PS3.5 6.2: &ZZXX, an offset from UTC of -1200 to +1400.
        if (value.Length >= 9 && value[^5] is (byte)'+' or (byte)'-')
        {
            if (Number(value[^4..^2]) is < 0 or > 14 || !IsMinute(value[^2..]))
            {
                return false;
            }

            value = value[..^5];
        }

        return value.Length switch
        {
            4 => Number(value) >= 1,
            6 => Number(value[..4]) >= 1 && Number(value[4..]) is >= 1 and <= 12,
            8 => IsSingleDate(value),
            > 8 => IsSingleDate(value[..8]) && value.IndexOf((byte)':') < 0 && IsSingleTime(value[8..]),
            _ => false,
        };
    }

    private static bool IsHour(ReadOnlySpan<byte> value) => Number(value) is >= 0 and <= 23;

    private static bool IsMinute(ReadOnlySpan<byte> value) => Number(value) is >= 0 and <= 59;

    // 60 is a leap second; a fraction has one to six digits.
    private static bool IsSecond(ReadOnlySpan<byte> value) => value.Length >= 2 && Number(value[..2]) is >= 0 and <= 60
        && (value.Length == 2 || (value.Length is > 3 and <= 9 && value[2] == (byte)'.' && NumberForms.AreDigits(value[3..])));

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if ((uint)(digit - '0') > 9)
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
