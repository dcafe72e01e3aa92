using System.Buffers;

namespace Lethe.Text;

/// <summary>PS3.15 E.3.5 Clean Descriptors, offline: keeps the words that describe the study and drops those that could tell who it is about.</summary>
/// <remarks>Has no state that changes; one object serves all threads.</remarks>
internal sealed class DescriptorCleaner
{
    /// <summary>Letters and digits that a phrase of a profile may have at most.</summary>
    public const int LongestPhrase = FoldedSet.Longest;

    /// <summary>What is not stable after so many rounds is not kept at all.</summary>
    private const int MostRounds = 5;
    private readonly UnknownWords unknown;
    private readonly FoldedSet keep = new();
    private readonly FoldedSet drop = new();

    /// <summary>Words and phrases of the profile come on top of the vocabulary; what to drop outweighs what to keep.</summary>
    public DescriptorCleaner(UnknownWords unknown, IEnumerable<string> alsoKeep, IEnumerable<string> alsoDrop)
    {
        this.unknown = unknown;
        Fill(keep, alsoKeep);
        Fill(drop, alsoDrop);
    }

    /// <summary>The text without identity, or an empty text. Cleaning the result again changes nothing.</summary>
    public string Clean(ReadOnlySpan<char> text, IdentityWords identity)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var buffer = ArrayPool<char>.Shared.Rent(text.Length * 2);
        try
        {
            var (length, same) = (Round(text, buffer, identity), false);
            for (var round = 1; round < MostRounds && !same && length > 0; round++)
            {
                // Taking words away can bring others together: the result has to stand on its own.
                var before = buffer.AsSpan(0, length);
                if (before.SequenceEqual(text))
                {
                    break;
                }

                var target = buffer.AsSpan(text.Length, length);
                var next = Round(before, target, identity);
                same = before.SequenceEqual(target[..next]);
                target[..next].CopyTo(buffer);
                length = next;
                if (!same && round == MostRounds - 1)
                {
                    length = 0;
                }
            }

            return new string(buffer, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        }
    }

    private int Round(ReadOnlySpan<char> text, Span<char> target, IdentityWords identity)
    {
        using var reading = new Reading(text);
        MarkWanted(reading);
        IdentityMarks.Mark(reading, identity);
        MarkDropped(reading);
        PatternMarks.Mark(reading, unknown);
        new PieceJudge(reading, unknown).Judge();
        if (unknown == UnknownWords.Keep)
        {
            MarkInside(reading, identity);
        }

        Leftovers.Remove(reading, identity);
        return IsWorthKeeping(reading) ? new Composer(reading, target).Write() : 0;
    }

    /// <summary>Numbers and connecting words that are left over from something else say nothing.</summary>
    private static bool IsWorthKeeping(in Reading reading)
    {
        var (gone, numbers) = (false, false);
        for (var i = 0; i < reading.Count; i++)
        {
            if (Leftovers.IsGone(reading, i))
            {
                gone = true;
            }
            else if (reading.IsLetters(i) && (!reading.Has(i, WordRoles.Connector | WordRoles.Joint | WordRoles.Modifier) || reading[i].Wanted))
            {
                return true;
            }
            else
            {
                numbers |= reading.IsWord(i);
            }
        }

        return numbers && !gone;
    }

    private void MarkWanted(in Reading reading)
    {
        for (var i = 0; keep.Count > 0 && i < reading.Count; i++)
        {
            if (!reading.IsPieceStart(i))
            {
                continue;
            }

            // The run is found by marking it; the mark is then taken for what it is.
            if (IdentityMarks.MarkRun(reading, i, keep, inner: false, Verdict.Kept) > 0)
            {
                for (var at = i; at < reading.Count && reading[at].Kind != AtomKind.Break; at++)
                {
                    if (reading[at].Verdict == Verdict.Kept)
                    {
                        (reading[at].Verdict, reading[at].Wanted) = (Verdict.Open, true);
                    }
                    else if (reading[at].IsWord)
                    {
                        break;
                    }
                }
            }
        }
    }

    private void MarkDropped(in Reading reading)
    {
        for (var i = 0; drop.Count > 0 && i < reading.Count; i++)
        {
            if (reading.IsPieceStart(i))
            {
                IdentityMarks.MarkRun(reading, i, drop, inner: false);
            }
        }
    }

    /// <summary>Unknown words stay, but not when a name is part of them.</summary>
    private static void MarkInside(in Reading reading, IdentityWords identity)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.IsLetters(i) && !reading.Has(i, WordRoles.Keep) && IdentityMarks.IsInside(reading.Folded(i), identity.Words))
            {
                var start = i;
                while (reading.IsWord(start - 1))
                {
                    start--;
                }

                reading.Drop(start, reading.PieceEnd(i), Verdict.Identity);
            }
        }
    }

    private static void Fill(FoldedSet set, IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            Add(set, phrase);
        }
    }

    private static void Add(FoldedSet set, string phrase)
    {
        using var reading = new Reading(phrase);
        Span<char> joined = stackalloc char[FoldedSet.Longest];
        var length = 0;
        for (var i = 0; i < reading.Count; i++)
        {
            if (!reading[i].IsWord)
            {
                continue;
            }

            var part = reading.Folded(i);
            if (length + part.Length > LongestPhrase)
            {
                throw new ArgumentException($"A phrase has more than {LongestPhrase} letters and digits.", nameof(phrase));
            }

            part.CopyTo(joined[length..]);
            length += part.Length;
        }

        var trimmed = joined[..length].TrimStart('0');
        set.Add(trimmed.Length > 0 ? trimmed : joined[..length]);
    }
}
