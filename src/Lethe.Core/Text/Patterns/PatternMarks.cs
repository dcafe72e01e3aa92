namespace Lethe.Text;

/// <summary>Marks what identifies by its form. Every pattern looks at a bounded number of atoms, so the whole is linear.</summary>
internal static class PatternMarks
{
    public static void Mark(in Reading reading, UnknownWords unknown)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            switch (reading[i].Kind)
            {
                case AtomKind.Digits:
                    FromDigits(reading, i);
                    break;
                case AtomKind.Letters:
                    FromLetters(reading, i, unknown);
                    break;
                case AtomKind.Sign:
                    Drop(reading, i, NumberGroups.MatchSign(reading, i));
                    break;
                default:
                    break;
            }

            if (reading[i].Kind < AtomKind.Space && IsChunkStart(reading, i))
            {
                Drop(reading, i, NetworkAddress.Match(reading, i));
            }
        }
    }

    private static void FromDigits(in Reading reading, int i)
    {
        DropDate(reading, i, DatePattern.Match(reading, i));
        Drop(reading, i, TimePattern.Match(reading, i));
        Drop(reading, i, NumberGroups.Match(reading, i));
        Drop(reading, i, AgePattern.Match(reading, i));
        Drop(reading, i, StreetPattern.MatchNumber(reading, i));
    }

    private static void FromLetters(in Reading reading, int i, UnknownWords unknown)
    {
        var roles = reading[i].Roles;
        const WordRoles Leading = WordRoles.Month | WordRoles.Title | WordRoles.SoftTitle | WordRoles.PersonLead | WordRoles.NameLabel
            | WordRoles.IdLabel | WordRoles.Street | WordRoles.AgeLead | WordRoles.DateLead;
        Drop(reading, i, StreetPattern.MatchCompound(reading, i));
        if ((roles & Leading) == 0 || !reading.IsPieceStart(i))
        {
            // 14MAR2019 starts with its digits.
            return;
        }

        DropDate(reading, i, DatePattern.Match(reading, i));
        Drop(reading, i, PersonPattern.Match(reading, i, unknown));
        Drop(reading, i, LabelledId.Match(reading, i));
        Drop(reading, i, StreetPattern.MatchStreet(reading, i));
        Drop(reading, i, AgePattern.MatchLead(reading, i));
    }

    private static bool IsChunkStart(in Reading reading, int i) => i == 0 || reading[i - 1].Kind >= AtomKind.Space;

    private static void Drop(in Reading reading, int from, int to) => reading.Drop(from, to, Verdict.Pattern);

    /// <summary>Days of the week beside a date go with it.</summary>
    private static void DropDate(in Reading reading, int from, int to)
    {
        if (to <= from)
        {
            return;
        }

        Drop(reading, from, to);
        for (var i = Math.Max(0, from - 4); i < Math.Min(reading.Count, to + 4); i++)
        {
            if (reading.Has(i, WordRoles.Weekday))
            {
                Drop(reading, i, i + 1);
            }
        }
    }
}
