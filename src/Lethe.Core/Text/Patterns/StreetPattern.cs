namespace Lethe.Text;

/// <summary>Addresses: 221 Baker Street, 12 rue de la Paix, Rua X 45, Hauptstraße 12, ул. X, д. 5.</summary>
internal static class StreetPattern
{
    private const int MostWords = 5;

    /// <summary>A house number before the street.</summary>
    public static int MatchNumber(in Reading reading, int start)
    {
        var at = start + 1;
        if (reading.IsLetters(at))
        {
            at++;
        }

        if (reading[start].FoldedLength > 5 || reading.SignAt(at) is not (' ' or ','))
        {
            return start;
        }

        at = reading.SkipSpace(at + 1);
        if (reading.Has(at, WordRoles.Street) && !reading.Has(at, WordRoles.Keep))
        {
            return MatchStreet(reading, at) is var end && end > at ? end : at + 1;
        }

        var foreign = false;
        for (var words = 0; words < MostWords && reading.IsLetters(at); words++)
        {
            if (reading.Has(at, WordRoles.StreetAfter) && foreign)
            {
                return at + 1;
            }

            foreign |= !reading.Has(at, WordRoles.Keep);
            at = reading.SkipSpace(reading.SignAt(at + 1) == '.' ? at + 2 : at + 1);
        }

        return start;
    }

    /// <summary>A street whose name follows, with house number and flat.</summary>
    public static int MatchStreet(in Reading reading, int start)
    {
        var at = reading.SkipSpace(reading.SignAt(start + 1) == '.' ? start + 2 : start + 1);
        if (!reading.Has(start, WordRoles.Street) || !reading.IsLetters(at) || at == start + 1)
        {
            return start;
        }

        if (reading.Has(start, WordRoles.Keep) && (reading.Has(at, WordRoles.Keep) || !reading.StartsUpper(at)))
        {
            return start;
        }

        var end = at;
        for (var words = 0; words < MostWords && reading.IsLetters(at) && (words == 0 || !reading.Has(at, WordRoles.Keep) || reading.Has(at, WordRoles.Particle)); words++)
        {
            end = reading.PieceEnd(at);
            at = reading.SkipSpace(reading.SignAt(end) is '.' or '-' or '\'' ? end + 1 : end);
        }

        return Numbers(reading, end);
    }

    /// <summary>Hauptstraße 12, Lindenweg 4a.</summary>
    public static int MatchCompound(in Reading reading, int start)
    {
        var word = reading.Folded(start);
        if (word.Length < 6 || reading[start].Has(WordRoles.Keep))
        {
            return start;
        }

        var sure = word.EndsWith("strasse") || word.EndsWith("gasse") || (word.EndsWith("str") && reading.SignAt(start + 1) == '.');
        var maybe = word.EndsWith("weg") || word.EndsWith("platz") || word.EndsWith("allee") || word.EndsWith("str") || word.EndsWith("ufer") || word.EndsWith("ring");
        if (!sure && !maybe)
        {
            return start;
        }

        var end = Numbers(reading, start + 1);
        return sure || end > start + 1 ? end : start;
    }

    /// <summary>House, flat and floor: 12, nº 12, д. 5, кв. 7, apto 3.</summary>
    private static int Numbers(in Reading reading, int end)
    {
        var at = end;
        for (var signs = 0; signs < 12; signs++, at++)
        {
            if (reading.IsDigits(at))
            {
                if (reading[at].FoldedLength > 5)
                {
                    return end;
                }

                at = reading.PieceEnd(at);
                end = at--;
            }
            else if (!IsBetween(reading, at))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsBetween(in Reading reading, int at) =>
        reading.SignAt(at) is ' ' or ',' or '.' or '-' or '/' or '№' or '#'
        || (reading.IsLetters(at) && reading.Folded(at) is "no" or "n" or "nr" or "д" or "дом" or "кв" or "к" or "корп" or "стр" or "apto" or "apt" or "ap" or "piso" or "bis");
}
