namespace Lethe.Text;

/// <summary>Marks the pieces of a text in which identity values occur.</summary>
internal static class IdentityMarks
{
    private const int MostGap = 3;
    private const int LeastInside = 4;
    private const int MostEnding = 3;

    /// <summary>Returns how many pieces or runs were marked.</summary>
    public static int Mark(in Reading reading, IdentityWords identity)
    {
        var marks = 0;
        for (var i = 0; i < reading.Count; i++)
        {
            if (!reading[i].IsWord)
            {
                continue;
            }

            if (reading.IsPieceStart(i))
            {
                var end = reading.PieceEnd(i);
                if (IsIdentity(reading, i, end, identity))
                {
                    reading.Drop(i, end, Verdict.Identity);
                    marks++;
                }
            }

            marks += MarkRun(reading, i, identity.InnerIds, inner: true) + MarkRun(reading, i, identity.WholeIds, inner: false);
            marks += MarkInitials(reading, i, identity.Initials);
        }

        return marks;
    }

    /// <summary>True if a word in which identity is not expected holds a name all the same.</summary>
    public static bool IsInside(ReadOnlySpan<char> folded, FoldedSet words)
    {
        for (var start = 0; start + LeastInside <= folded.Length; start++)
        {
            if (words.MayStartWith(folded[start]) && StartsWithAny(folded[start..], words, LeastInside))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Marks the longest run of atoms from here that gives an identifier when separators are left out.</summary>
    public static int MarkRun(in Reading reading, int start, FoldedSet ids, bool inner, Verdict verdict = Verdict.Identity)
    {
        if (ids.Count == 0 || (!inner && !reading.IsPieceStart(start)))
        {
            return 0;
        }

        var first = reading.Folded(start);
        var text = reading[start].Kind == AtomKind.Digits && first.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : first;
        if (text.Length == 0 || !ids.MayStartWith(text[0]))
        {
            return 0;
        }

        return MarkRun(reading, start, text, ids, inner, verdict);
    }

    private static int MarkRun(in Reading reading, int start, ReadOnlySpan<char> text, FoldedSet ids, bool inner, Verdict verdict)
    {
        Span<char> joined = stackalloc char[FoldedSet.Longest];
        var (length, found, gap, most) = (0, 0, 0, ids.MostLength);
        for (var i = start; i < reading.Count && gap <= MostGap; i++)
        {
            if (!reading[i].IsWord)
            {
                gap = reading[i].Kind == AtomKind.Break ? MostGap + 1 : gap + 1;
                continue;
            }

            var part = i == start ? text : reading.Folded(i);
            if (length + part.Length > most)
            {
                break;
            }

            part.CopyTo(joined[length..]);
            length += part.Length;
            gap = 0;
            if ((inner || reading.IsPieceEnd(i)) && ids.Contains(joined[..length]))
            {
                found = i + 1;
            }
        }

        if (found > 0)
        {
            reading.Drop(start, found, verdict);
        }

        return found > 0 ? 1 : 0;
    }

    private static bool IsIdentity(in Reading reading, int from, int to, IdentityWords identity)
    {
        for (var i = from; i < to; i++)
        {
            if (reading[i].Kind == AtomKind.Letters && IsName(reading.Folded(i), identity))
            {
                return true;
            }
        }

        return to - from > 1 && identity.Words.Contains(reading.Folded(from, to));
    }

    private static bool IsName(ReadOnlySpan<char> word, IdentityWords identity)
    {
        if (word.Length == 0)
        {
            return false;
        }

        if (identity.Unspaced.Count > 0 && HasUnspaced(word, identity.Unspaced))
        {
            return true;
        }

        return IsWord(word, identity) || IsJoined(word, identity);
    }

    private static bool IsWord(ReadOnlySpan<char> word, IdentityWords identity)
    {
        if (identity.Words.Contains(word) || (word[^1] == 's' && identity.Words.Contains(word[..^1])))
        {
            return true;
        }

        for (var ending = 0; identity.Stems.Count > 0 && ending <= MostEnding && ending < word.Length; ending++)
        {
            if (identity.Stems.Contains(word[..^ending]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasUnspaced(ReadOnlySpan<char> word, FoldedSet names)
    {
        for (var start = 0; start < word.Length; start++)
        {
            if (NameForms.IsUnspaced(word[start]) && StartsWithAny(word[start..], names, 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, FoldedSet words, int least)
    {
        var hash = FoldedSet.EmptyHash;
        var most = Math.Min(text.Length, words.MostLength);
        for (var length = 1; length <= most; length++)
        {
            hash = FoldedSet.Grow(hash, text[length - 1]);
            if (length >= least && words.HasLength(length) && words.Contains(text[..length], hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for names written as one word, BERGANNA, also with initials as in user names: aberg, annab.</summary>
    private static bool IsJoined(ReadOnlySpan<char> word, IdentityWords identity)
    {
        if (word.Length is < LeastInside or >= 64 || identity.Words.Count == 0)
        {
            return false;
        }

        // Letters alone make no name: "with" is not the user name of W., I., T. and H.
        var (initials, named) = (1UL, 0UL);
        for (var at = 0; at < word.Length; at++)
        {
            var here = 1UL << at;
            if (((initials | named) & here) == 0)
            {
                continue;
            }

            named |= Ends(word[at..], identity.Words) << at;
            if (identity.Initials.Contains(word.Slice(at, 1)))
            {
                initials |= at < 2 ? (initials & here) << 1 : 0;
                named |= at >= word.Length - 2 ? (named & here) << 1 : 0;
            }
        }

        return (named & (1UL << word.Length)) != 0;
    }

    /// <summary>One bit for each length at which a name ends.</summary>
    private static ulong Ends(ReadOnlySpan<char> text, FoldedSet words)
    {
        if (!words.MayStartWith(text[0]))
        {
            return 0;
        }

        var (ends, hash) = (0UL, FoldedSet.EmptyHash);
        var most = Math.Min(text.Length, words.MostLength);
        for (var length = 1; length <= most; length++)
        {
            hash = FoldedSet.Grow(hash, text[length - 1]);
            if (words.HasLength(length) && words.Contains(text[..length], hash))
            {
                ends |= 1UL << length;
            }
        }

        return ends;
    }

    /// <summary>A.B. and A. B. when somebody has these initials.</summary>
    private static int MarkInitials(in Reading reading, int start, FoldedSet initials)
    {
        if (initials.Count == 0 || !IsDotted(reading, start) || IsDotted(reading, start - 2))
        {
            return 0;
        }

        Span<char> letters = stackalloc char[8];
        var (length, i) = (0, start);
        while (length < letters.Length && (IsDotted(reading, i) || (length > 0 && IsSingle(reading, i))))
        {
            letters[length++] = reading.Folded(i)[0];
            i = reading.SkipSpace(i + 2);
        }

        if (length < 2 || !initials.Contains(letters[..length]))
        {
            return 0;
        }

        reading.Drop(start, i, Verdict.Identity);
        return 1;
    }

    private static bool IsSingle(in Reading reading, int i) =>
        reading.IsLetters(i) && reading[i].FoldedLength == 1 && !reading.IsWord(i - 1) && !reading.IsWord(i + 1);

    private static bool IsDotted(in Reading reading, int i) => i >= 0 && IsSingle(reading, i) && reading.SignAt(i + 1) == '.';
}
