using Lethe.Profiles;

namespace Lethe.Dates;

/// <summary>
/// Moves dates by whole days (PS3.15 E.3.6). A partial date moves as its first day does and keeps its precision, so that order stays.
/// Placeholders and constants stay where they are: a shifted constant would give the shift away.
/// </summary>
/// <param name="days">Days to add.</param>
/// <param name="policy">Names further constants.</param>
internal readonly struct DateShift(int days, DatePolicy policy) : IDateChange
{
    /// <summary>Dates that programs write for 'no date': day zero of calendars and clocks, our own placeholder, the end of time.</summary>
    internal static ReadOnlySpan<int> Constants => [00010101, 18581117, 18991230, 18991231, 19000101, 19700101, 99991231];

    public bool TryChangeDate(Span<byte> digits)
    {
        if (!DateText.TryParse(digits, out var date))
        {
            return false;
        }

        if (IsConstant(date) || days == 0)
        {
            return true;
        }

        var moved = date.DayNumber + (long)days;
        if (moved < DateOnly.MinValue.DayNumber || moved > DateOnly.MaxValue.DayNumber)
        {
            return false;
        }

        DateText.Write(DateOnly.FromDayNumber((int)moved), digits);
        return true;
    }

    public void ChangeTime(Span<byte> digits)
    {
        // Whole days: the time of day stays, and with it every interval.
    }

    private bool IsConstant(DateOnly date)
    {
        var number = (date.Year * 10000) + (date.Month * 100) + date.Day;
        if (Constants.Contains(number) || date == policy.Neutral)
        {
            return true;
        }

        for (var i = 0; i < policy.Constants.Count; i++)
        {
            if (policy.Constants[i] == date)
            {
                return true;
            }
        }

        return false;
    }
}
