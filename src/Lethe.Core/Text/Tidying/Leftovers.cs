namespace Lethe.Text;

/// <summary>Takes away what makes no sense, or tells something, beside words that went: initials, numbers, connecting words, brackets.</summary>
internal static class Leftovers
{
    public static void Remove(in Reading reading, IdentityWords identity)
    {
        InitialsAndNumbers(reading, identity);
        Connectors(reading);
        Brackets(reading);
    }

    public static bool IsGone(in Reading reading, int i) => reading.IsWord(i) && reading[i].Verdict != Verdict.Kept;

    private static void InitialsAndNumbers(in Reading reading, IdentityWords identity)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (!reading.IsPieceStart(i) || IsGone(reading, i) || reading[i].Wanted)
            {
                continue;
            }

            var single = reading.IsPieceEnd(i);
            if (single && reading.IsDigits(i) ? IsOrphanNumber(reading, i) : single && reading[i].FoldedLength == 1 && IsInitial(reading, i, identity))
            {
                reading[i].Verdict = Verdict.Dangling;
            }
            else if (single && reading.Has(i, WordRoles.Unit) && !reading.Has(i, WordRoles.Keep) && IsGone(reading, Before(reading, i)))
            {
                reading[i].Verdict = Verdict.Dangling;
            }
        }
    }

    /// <summary>A-12-X and "Zeta 12": the number of something that went.</summary>
    private static bool IsOrphanNumber(in Reading reading, int i)
    {
        var tight = (reading.SignAt(i - 1) is '-' or '/' or '.' or '_' or '#' or ':' && IsGone(reading, i - 2))
            || (reading.SignAt(i + 1) is '-' or '/' or '.' or '_' or ':' && IsGone(reading, i + 2));
        if (tight)
        {
            return true;
        }

        var before = Before(reading, i);
        if (!IsGone(reading, before))
        {
            return false;
        }

        var after = i + 1;
        while (reading.SignAt(after) is not ('\n' or '\0'))
        {
            after++;
        }

        return !reading.IsWord(after) || IsGone(reading, after);
    }

    /// <summary>L is laterality, unless a name stands beside it and it could be an initial.</summary>
    private static bool IsInitial(in Reading reading, int i, IdentityWords identity)
    {
        var dot = reading.SignAt(i + 1) == '.';
        var before = Before(reading, i);
        var after = After(reading, dot ? i + 2 : i + 1);
        var beside = (IsGone(reading, before) && reading.IsLetters(before)) || (IsGone(reading, after) && reading.IsLetters(after));
        if (beside && dot)
        {
            return true;
        }

        var name = IsIdentity(reading, before) || IsIdentity(reading, after);
        return name && identity.Initials.Contains(reading.Folded(i));
    }

    private static bool IsIdentity(in Reading reading, int i) => reading.IsWord(i) && reading[i].Verdict == Verdict.Identity;

    private static int Before(in Reading reading, int i)
    {
        var at = i - 1;
        for (var signs = 0; signs < 3 && at >= 0 && reading.SignAt(at) is ' ' or '.' or ',' or '-' or '_' or '^' or '\''; signs++)
        {
            at--;
        }

        return at;
    }

    private static int After(in Reading reading, int i)
    {
        for (var signs = 0; signs < 3 && reading.SignAt(i) is ' ' or ',' or '-' or '_' or '^' or '\''; signs++)
        {
            i++;
        }

        return i;
    }

    /// <summary>Looks at every run of connecting words and at what is on both sides of it in its line.</summary>
    private static void Connectors(in Reading reading)
    {
        var (left, runStart, runEnd) = (-1, -1, -1);
        var keptBefore = false;
        for (var i = 0; i <= reading.Count; i++)
        {
            var lineEnd = reading.SignAt(i) == '\n';
            if (!lineEnd && !reading.IsPieceStart(i))
            {
                continue;
            }

            if (!lineEnd && IsConnecting(reading, i))
            {
                runStart = runStart < 0 ? i : runStart;
                runEnd = i + 1;
                continue;
            }

            if (runStart >= 0)
            {
                Settle(reading, runStart, runEnd, left, lineEnd ? -1 : i, keptBefore);
                runStart = -1;
            }

            left = lineEnd ? -1 : i;
            keptBefore = !lineEnd && (keptBefore || !IsGone(reading, i));
        }
    }

    private static bool IsConnecting(in Reading reading, int i) =>
        reading.Has(i, WordRoles.Connector | WordRoles.Joint | WordRoles.Modifier) && reading.IsPieceEnd(i) && !IsGone(reading, i) && !reading[i].Wanted;

    private static void Settle(in Reading reading, int from, int to, int left, int right, bool keptBefore)
    {
        var rightGone = right >= 0 && IsGone(reading, right);
        var leftGone = left >= 0 && IsGone(reading, left);
        for (var i = from; i < to; i++)
        {
            if (!reading.IsPieceStart(i) || IsGone(reading, i))
            {
                continue;
            }

            var dangles = reading.Has(i, WordRoles.Modifier)
                ? (rightGone && !AnyKeptAfter(reading, right)) || (right < 0 && leftGone && !keptBefore)
                : rightGone || (right < 0 && leftGone) || (leftGone && (reading.Has(i, WordRoles.Joint) || !keptBefore));
            if (dangles)
            {
                reading[i].Verdict = Verdict.Dangling;
            }
        }
    }

    /// <summary>Looks a few words ahead only, so that the whole stays linear.</summary>
    private static bool AnyKeptAfter(in Reading reading, int i)
    {
        for (var steps = 0; steps < 12 && reading.SignAt(i) is not ('\n' or ';' or ','); steps++, i++)
        {
            if (reading.IsPieceStart(i) && !IsGone(reading, i) && !IsConnecting(reading, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Brackets go with their contents, and single ones beside something that went.</summary>
    private static void Brackets(in Reading reading)
    {
        Span<int> open = stackalloc int[16];
        var (depth, kept) = (0, 0);
        Span<int> keptAtOpen = stackalloc int[16];
        for (var i = 0; i < reading.Count; i++)
        {
            var sign = reading.SignAt(i);
            if (reading.IsWord(i))
            {
                kept += IsGone(reading, i) ? 0 : 1;
            }
            else if (sign is '(' or '[' or '{' or '«' or '„' or '“' && depth < open.Length)
            {
                keptAtOpen[depth] = kept;
                open[depth++] = i;
            }
            else if (sign is ')' or ']' or '}' or '»' or '”' && depth > 0 && kept > keptAtOpen[--depth])
            {
                reading[open[depth]].Verdict = Verdict.Kept;
                reading[i].Verdict = Verdict.Kept;
            }
        }
    }
}
