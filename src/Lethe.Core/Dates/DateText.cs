using System.Globalization;

namespace Lethe.Dates;

/// <summary>Dates as digits: YYYY, YYYYMM or YYYYMMDD (PS3.5 6.2, DA and DT).</summary>
internal static class DateText
{
    /// <summary>The first day that the digits can mean.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> digits, out DateOnly date)
    {
        date = default;
        if (digits.Length is not (4 or 6 or 8) || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        var year = Number(digits[..4]);
        var month = digits.Length > 4 ? Number(digits[4..6]) : 1;
        var day = digits.Length > 6 ? Number(digits[6..8]) : 1;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Writes a date in the precision that the digits have.</summary>
    internal static void Write(DateOnly date, Span<byte> digits)
    {
        Span<byte> all = stackalloc byte[8];
        date.TryFormat(all, out _, "yyyyMMdd", CultureInfo.InvariantCulture);
        all[..digits.Length].CopyTo(digits);
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
