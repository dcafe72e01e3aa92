namespace Lethe.Text;

/// <summary>Titles, labels and phrases that a person's name follows; they go with the name.</summary>
internal static class PersonPattern
{
    private const int MostNames = 6;

    public static int Match(in Reading reading, int start, UnknownWords unknown)
    {
        if (reading.Has(start, WordRoles.Title))
        {
            return Names(reading, AfterDot(reading, start + 1), unknown, must: true);
        }

        if (reading.Has(start, WordRoles.SoftTitle) && IsTitle(reading, start, unknown))
        {
            return Names(reading, AfterDot(reading, start + 1), unknown, must: true);
        }

        if (reading.Has(start, WordRoles.PersonLead))
        {
            return Lead(reading, start, unknown);
        }

        var label = AfterColon(reading, start + 1);
        return reading.Has(start, WordRoles.NameLabel) && label > start + 1 ? Names(reading, label, unknown, must: true, list: true) : start;
    }

    /// <summary>DR CHEST is a modality, Dr Chest and Dr. Chest are not.</summary>
    private static bool IsTitle(in Reading reading, int start, UnknownWords unknown)
    {
        if (!reading.IsPieceEnd(start))
        {
            return false;
        }

        var raw = reading.Raw(start);
        var next = reading.SkipSpace(start + 1);
        if (reading.SignAt(start + 1) == '.')
        {
            return reading.IsLetters(reading.SkipSpace(start + 2));
        }

        if (!reading.IsLetters(next) || next == start + 1)
        {
            return false;
        }

        if (char.IsUpper(raw[0]) && !char.IsUpper(raw[^1]))
        {
            return reading.StartsUpper(next);
        }

        return !reading.Has(next, WordRoles.Keep) && (unknown == UnknownWords.Keep || !reading.Has(start, WordRoles.Keep));
    }

    /// <summary>Referred by, Überweiser:, médico solicitante.</summary>
    private static int Lead(in Reading reading, int start, UnknownWords unknown)
    {
        var (end, at, by) = (start + 1, start + 1, false);
        for (var words = 0; words < MostNames; words++)
        {
            var colon = AfterColon(reading, at);
            by |= colon > at && reading.SignAt(at) != '.';
            at = reading.SkipSpace(Math.Max(colon, AfterDot(reading, at)));
            if (reading.Has(at, WordRoles.PersonLead | WordRoles.Title | WordRoles.SoftTitle))
            {
                by |= reading.Has(at, WordRoles.Title);
                end = ++at;
            }
            else if (reading.Has(at, WordRoles.Connector))
            {
                by = true;
                end = ++at;
            }
            else
            {
                break;
            }
        }

        return Math.Max(end, Names(reading, at, unknown, must: by));
    }

    /// <summary>The end of a name: its first word whatever it is, then titles, particles, initials and words that are not in the vocabulary.</summary>
    private static int Names(in Reading reading, int from, UnknownWords unknown, bool must, bool list = false)
    {
        var (end, at, taken) = (from, from, 0);
        for (var words = 0; words < MostNames + taken && words < 2 * MostNames; words++)
        {
            at = SkipInName(reading, at, list);
            if (!reading.IsLetters(at))
            {
                break;
            }

            if (reading.Has(at, WordRoles.Title | WordRoles.Particle) || IsSoft(reading, at))
            {
                at++;
                continue;
            }

            var piece = reading.PieceEnd(at);
            if (!IsNamePart(reading, at, piece, unknown, must && taken == 0))
            {
                break;
            }

            taken++;
            end = at = piece;
        }

        return end;
    }

    private static bool IsSoft(in Reading reading, int at) => reading.Has(at, WordRoles.SoftTitle) && reading.SignAt(at + 1) == '.';

    private static bool IsNamePart(in Reading reading, int at, int piece, UnknownWords unknown, bool must)
    {
        if (must)
        {
            return !reading.Has(at, WordRoles.Connector | WordRoles.Joint | WordRoles.Modifier) || reading.SignAt(at + 1) == '.';
        }

        if (reading[at].FoldedLength == 1 && piece == at + 1)
        {
            return reading.SignAt(at + 1) == '.';
        }

        return !Vocabulary.MayStay(reading.Folded(at, piece)) && (unknown == UnknownWords.Drop || reading.StartsUpper(at));
    }

    private static int SkipInName(in Reading reading, int at, bool list)
    {
        for (var skipped = 0; skipped < 4; skipped++, at++)
        {
            var sign = reading.SignAt(at);
            if (sign is not (' ' or '.' or '-' or '\'' or '’' or '^') && !(list && sign is ',' or '_'))
            {
                break;
            }
        }

        return at;
    }

    private static int AfterDot(in Reading reading, int at) => reading.SignAt(at) == '.' ? reading.SkipSpace(at + 1) : reading.SkipSpace(at);

    private static int AfterColon(in Reading reading, int at)
    {
        var sign = reading.SkipSpace(at);
        return reading.SignAt(sign) is ':' or '=' or '^' ? reading.SkipSpace(sign + 1) : at;
    }
}
