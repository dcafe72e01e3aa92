namespace Lethe.Text;

/// <summary>Times of the day: 10:32, 10:32:05.123, 10h32, 3 pm, 10 Uhr. A bare 3h is a duration.</summary>
internal static class TimePattern
{
    public static int Match(in Reading reading, int start)
    {
        if (reading[start].FoldedLength > 2 || reading[start].Value > 29)
        {
            return start;
        }

        var end = Clock(reading, start);
        if (end > start)
        {
            return WithUnit(reading, end);
        }

        var unit = reading.SkipSpace(start + 1);
        if (reading.Has(unit, WordRoles.ClockUnit) && reading.IsPieceEnd(unit))
        {
            return unit + 1;
        }

        return WithUnit(reading, Dotted(reading, start)) is var dotted && dotted > start + 3 ? dotted : OfPoints(reading, start, unit);
    }

    /// <summary>10:32:05.123, 10h32, 10 h 32 min.</summary>
    private static int Clock(in Reading reading, int start)
    {
        var at = start + 1;
        if (reading.SignAt(at) == ':' && IsMinutes(reading, at + 1))
        {
            at += 2;
            while (reading.SignAt(at) is ':' or '.' or ',' && reading.IsDigits(at + 1) && reading.IsPieceStart(at + 1))
            {
                at += 2;
            }

            return at;
        }

        at = reading.SkipSpace(at);
        if (!IsHour(reading, at) || !IsMinutes(reading, reading.SkipSpace(at + 1)))
        {
            return start;
        }

        at = reading.SkipSpace(at + 1) + 1;
        return reading.IsLetters(at) && reading.Folded(at) is "min" or "m" or "мин" ? at + 1 : at;
    }

    /// <summary>10.32, a time only with Uhr after it.</summary>
    private static int Dotted(in Reading reading, int start) => reading.SignAt(start + 1) == '.' && IsMinutes(reading, start + 2) ? start + 3 : start;

    /// <summary>3 p.m.</summary>
    private static int OfPoints(in Reading reading, int start, int at) =>
        reading.IsLetters(at) && reading.Folded(at) is "a" or "p" && reading.SignAt(at + 1) == '.' && reading.IsLetters(at + 2) && reading.Folded(at + 2) is "m"
            ? at + 3
            : start;

    private static bool IsHour(in Reading reading, int i) => reading.IsLetters(i) && reading.Folded(i) is "h" or "ч" or "час" or "часов" or "u";

    private static bool IsMinutes(in Reading reading, int i) => reading.IsDigits(i) && reading[i].FoldedLength == 2 && reading[i].Value < 60;

    private static int WithUnit(in Reading reading, int end)
    {
        var at = reading.SkipSpace(end);
        var hour = reading.IsLetters(at) && reading.Folded(at) is "h" or "hs" or "hrs" or "ч" or "utc" or "z";
        return hour || reading.Has(at, WordRoles.ClockUnit) ? at + 1 : OfPoints(reading, end, at);
    }
}
