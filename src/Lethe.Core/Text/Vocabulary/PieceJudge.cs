namespace Lethe.Text;

/// <summary>Decides about pieces that neither identity nor a pattern has taken: known words, technique and small numbers stay.</summary>
internal ref struct PieceJudge(Reading reading, UnknownWords unknown)
{
    private const int MostSegments = 4;
    private const int SmallNumber = 3;
    private const int LabelledNumber = 4;
    private const int SlashedWord = 3;
    private readonly Reading reading = reading;
    private readonly UnknownWords unknown = unknown;

    /// <summary>True while numbers continue a list that a parameter opened: b 0, 500, 1000.</summary>
    private bool inList;

    public void Judge()
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.SignAt(i) is '\n' or ';')
            {
                inList = false;
            }

            if (!reading.IsPieceStart(i))
            {
                continue;
            }

            var end = reading.PieceEnd(i);
            if (IsTaken(i, end, out var verdict))
            {
                reading.Drop(i, end, verdict);
                inList = false;
            }
            else if (!Slashed(ref i))
            {
                Decide(i, end);
                i = end - 1;
            }
        }
    }

    /// <summary>Parts of a piece never stay without the others.</summary>
    private readonly bool IsTaken(int from, int to, out Verdict verdict)
    {
        verdict = Verdict.Open;
        for (var i = from; i < to; i++)
        {
            var one = reading[i].Verdict;
            if (one is Verdict.Identity or Verdict.Pattern)
            {
                verdict = verdict == Verdict.Identity ? verdict : one;
            }
        }

        return verdict != Verdict.Open;
    }

    /// <summary>w/o, s/c, c/c, y/o: words with a stroke, whole or not at all.</summary>
    private readonly bool Slashed(ref int i)
    {
        if (reading.SignAt(i + 1) is not ('/' or '.') || !reading.IsLetters(i) || !reading.IsLetters(i + 2) || reading[i].Length > SlashedWord || reading[i + 2].Length > SlashedWord
            || !reading.IsPieceEnd(i + 2) || reading[i + 2].Verdict is Verdict.Identity or Verdict.Pattern)
        {
            return false;
        }

        Span<char> word = stackalloc char[16];
        var first = reading.Folded(i);
        var second = reading.Folded(i + 2);
        first.CopyTo(word);
        word[first.Length] = reading.SignAt(i + 1);
        second.CopyTo(word[(first.Length + 1)..]);
        var roles = Vocabulary.RolesOf(word[..(first.Length + second.Length + 1)]);
        if ((roles & WordRoles.Keep) == 0)
        {
            return false;
        }

        foreach (var at in (ReadOnlySpan<int>)[i, i + 2])
        {
            reading[at].Verdict = Verdict.Kept;
            reading[at].Roles = roles;
        }

        i += 2;
        return true;
    }

    private void Decide(int from, int to)
    {
        var digits = to - from == 1 && reading.IsDigits(from);
        if (digits)
        {
            inList = IsLabelled(from);
        }

        var keep = reading[from].Wanted || (digits ? NumberStays(from) : WordStays(from, to));
        if (!digits)
        {
            inList = OpensList(from, to);
        }

        Set(from, to, keep ? Verdict.Kept : Verdict.Unknown);
    }

    private readonly void Set(int from, int to, Verdict verdict)
    {
        for (var i = from; i < to; i++)
        {
            reading[i].Verdict = verdict;
        }
    }

    private readonly bool NumberStays(int i)
    {
        var length = reading[i].FoldedLength;
        if (length <= SmallNumber)
        {
            return true;
        }

        var unit = reading.SkipSpace(i + 1);
        var measured = reading.Has(unit, WordRoles.Unit) && reading.IsPieceEnd(unit);
        var year = DatePattern.IsYear(reading, i);
        return length == LabelledNumber && (inList || measured || (unknown == UnknownWords.Keep && !year));
    }

    /// <summary>A number right after a parameter or after another number of its list.</summary>
    private readonly bool IsLabelled(int i)
    {
        var before = i - 1;
        for (var signs = 0; signs < 3 && reading.SignAt(before) is ' ' or '=' or ':' or '-' or '_' or ',' or '/' or '.' or '+' && before > 0; signs++)
        {
            before--;
        }

        return before != i && before >= 0 && reading.IsWord(before) && (inList || (reading.Has(before, WordRoles.Label) && reading.IsPieceStart(before)));
    }

    /// <summary>b50_400_800: the first number stands in the word of the parameter.</summary>
    private readonly bool OpensList(int from, int to) =>
        to - from == 2 && (reading.Has(from, WordRoles.Label) || reading.Folded(from) is "b") && reading.IsDigits(from + 1);

    private readonly bool WordStays(int from, int to)
    {
        var word = reading.Folded(from, to);
        if (to - from == 1)
        {
            return IsKnown(from) || (unknown == UnknownWords.Keep && word.Length > 0);
        }

        if (Vocabulary.MayStay(word) || TechniqueCodes.IsKnown(word) || AreKnown(from, to))
        {
            return true;
        }

        return unknown == UnknownWords.Keep && CountDigits(from, to) < 2;
    }

    private readonly int CountDigits(int from, int to)
    {
        var digits = 0;
        for (var i = from; i < to; i++)
        {
            digits += reading[i].Kind == AtomKind.Digits ? reading[i].FoldedLength : 0;
        }

        return digits;
    }

    /// <summary>4scan, 5mm, TE90, scan4: every part known, and numbers that cannot be an identifier.</summary>
    private readonly bool AreKnown(int from, int to)
    {
        if (to - from > MostSegments)
        {
            return false;
        }

        for (var i = from; i < to; i++)
        {
            var known = reading[i].Kind == AtomKind.Digits ? FitsNumber(i, from, to) : IsKnown(i) || IsUnitHere(i, from);
            if (!known)
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool IsUnitHere(int i, int from) => i > from && reading.IsDigits(i - 1) && reading.Has(i, WordRoles.Unit | WordRoles.AgeUnit);

    private readonly bool FitsNumber(int i, int from, int to)
    {
        var length = reading[i].FoldedLength;
        if (i > from && reading.Has(i - 1, WordRoles.Label))
        {
            return length <= LabelledNumber;
        }

        if (i + 1 < to)
        {
            return length <= (reading.Has(i + 1, WordRoles.Unit) ? LabelledNumber : SmallNumber);
        }

        return length < SmallNumber && (length == 1 || reading.Folded(i)[0] != '0');
    }

    /// <summary>A unit needs its number, a sign of division after another unit, or brackets.</summary>
    private readonly bool IsKnown(int i)
    {
        if (reading.Has(i, WordRoles.Keep))
        {
            return true;
        }

        if (reading.Has(i, WordRoles.Label) && reading.IsDigits(AfterSigns(i + 1)))
        {
            return true;
        }

        if (reading.Has(i, WordRoles.Unit) && FollowsNumber(i))
        {
            return true;
        }

        return !reading.Has(i, WordRoles.Month | WordRoles.Weekday) && IsCamel(i);
    }

    private readonly int AfterSigns(int i)
    {
        for (var signs = 0; signs < 3 && reading.SignAt(i) is ' ' or '=' or ':' or '-' or '_'; signs++)
        {
            i++;
        }

        return i;
    }

    private readonly bool FollowsNumber(int i)
    {
        var before = reading.SignAt(i - 1) is ' ' or '/' or '-' ? i - 2 : i - 1;
        return before >= 0 && (reading.IsDigits(before) || (reading.SignAt(i - 1) == '/' && reading.Has(before, WordRoles.Unit)))
            && reading[before].Verdict is Verdict.Kept or Verdict.Open;
    }

    /// <summary>ThoraxRoutine: a known word from each capital on.</summary>
    private readonly bool IsCamel(int i)
    {
        var raw = reading.Raw(i);
        Span<char> part = stackalloc char[VocabularyData.LongestWord * Folding.Growth];
        var (start, parts) = (0, 0);
        for (var end = 1; end <= raw.Length; end++)
        {
            if (end < raw.Length && !(char.IsUpper(raw[end]) && !char.IsUpper(raw[end - 1])))
            {
                continue;
            }

            if (end - start is < 2 or > VocabularyData.LongestWord || ++parts > MostSegments || !Vocabulary.MayStay(part[..Folding.Fold(raw[start..end], part)]))
            {
                return false;
            }

            start = end;
        }

        return parts > 1;
    }
}
