namespace Lethe.Text;

/// <summary>Ages over 89, which are to be treated as identity. Younger ones stay.</summary>
internal static class AgePattern
{
    private const int Oldest = 150;
    private const int LastOpenAge = 89;

    /// <summary>93 y, 093Y, 93-year-old, 95 anos de idade, 91 J., 92 года.</summary>
    public static int Match(in Reading reading, int start)
    {
        if (!IsOld(reading, start))
        {
            return start;
        }

        var at = start + 1;
        while (reading.SignAt(at) is ' ' or '-' or '+' && at < start + 4)
        {
            at++;
        }

        if (!reading.Has(at, WordRoles.AgeUnit) || !reading.IsPieceEnd(at))
        {
            return start;
        }

        at++;
        return Tail(reading, reading.SignAt(at) == '/' && reading.IsLetters(at + 1) && reading.Folded(at + 1) is "o" ? at + 2 : at);
    }

    /// <summary>Age: 93, idade 95, Alter 91.</summary>
    public static int MatchLead(in Reading reading, int lead)
    {
        if (!reading.Has(lead, WordRoles.AgeLead))
        {
            return lead;
        }

        var at = lead + 1;
        for (var skipped = 0; skipped < 3 && (reading.SignAt(at) is ' ' or ':' or '=' or '.' || reading.Has(at, WordRoles.Connector)); skipped++)
        {
            at++;
        }

        if (!reading.IsDigits(at) || !IsOld(reading, at))
        {
            return lead;
        }

        return Math.Max(at + 1, Match(reading, at));
    }

    private static bool IsOld(in Reading reading, int i) => reading[i].FoldedLength <= 3 && reading[i].Value is > LastOpenAge and <= Oldest;

    /// <summary>-old, of age, de idade, alt.</summary>
    private static int Tail(in Reading reading, int end)
    {
        var at = end;
        for (var words = 0; words < 3; words++)
        {
            while (reading.SignAt(at) is ' ' or '-' or '.')
            {
                at++;
            }

            if (reading.Has(at, WordRoles.AgeTail))
            {
                return at + 1;
            }

            if (!reading.Has(at, WordRoles.Connector))
            {
                return end;
            }

            at++;
        }

        return end;
    }
}
