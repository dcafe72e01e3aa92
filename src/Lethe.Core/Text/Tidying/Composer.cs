namespace Lethe.Text;

/// <summary>Writes what stays. Where nothing went, text stands as typed; where something went, one separator is left.</summary>
internal ref struct Composer(Reading reading, Span<char> target)
{
    private readonly Reading reading = reading;
    private readonly Span<char> target = target;
    private int length;

    /// <summary>The end of what was written last, and the gap that followed it before anything went.</summary>
    private int gapStart;
    private int gapEnd = -1;
    private int lastGone;
    private bool started;

    public int Write()
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (Leftovers.IsGone(reading, i))
            {
                gapEnd = gapEnd < 0 ? i : gapEnd;
                lastGone = i + 1;
            }
            else if (reading[i].Verdict == Verdict.Kept)
            {
                WriteGap(i);
                Append(reading.Raw(i));
                gapStart = i + 1;
                gapEnd = -1;
                started = true;
            }
        }

        WriteEnd();
        return length;
    }

    private void WriteGap(int next)
    {
        if (gapEnd < 0)
        {
            WriteAsTyped(gapStart, next, trimStart: !started);
        }
        else if (!started)
        {
            WritePrefix(lastGone, next);
        }
        else
        {
            Join(next);
        }
    }

    /// <summary>Between two words that stay, with something gone in between.</summary>
    private void Join(int next)
    {
        var line = BreakIn(gapStart, next);
        var attached = reading.SignAt(gapStart);
        if (line < 0 && !HasSpace(gapStart, gapEnd) && !HasSpace(lastGone, next))
        {
            WriteTight(attached, next);
            return;
        }

        if (attached is ',' or ';' or ':' or '.' or '?' or '!' && gapEnd > gapStart)
        {
            Append([attached]);
        }
        else if (line < 0 && WriteSpaced(next))
        {
            return;
        }

        if (line >= 0)
        {
            Append(reading.Raw(line).Trim(' ').Trim('\t'));
        }
        else if (!IsOpening(gapStart - 1) && !IsClosing(next))
        {
            Append(" ");
        }

        WritePrefix(lastGone, next);
    }

    /// <summary>Within one run without white space: the sign that is there, or a blank between two words.</summary>
    private void WriteTight(char attached, int next)
    {
        if (IsOpening(gapStart - 1) || IsClosing(next))
        {
            return;
        }

        var sign = attached != '\0' ? attached : reading.SignAt(lastGone);
        Append(sign is '_' or '-' or '/' or '.' or '+' or ',' or ':' or ';' or '\\' or '|' ? [sign] : " ");
    }

    /// <summary>A dash or stroke with blanks around it separates whatever is left.</summary>
    private bool WriteSpaced(int next)
    {
        foreach (var (from, to) in (ReadOnlySpan<(int, int)>)[(gapStart, gapEnd), (lastGone, next)])
        {
            if (to - from == 3 && reading.SignAt(from) == ' ' && reading.SignAt(to - 1) == ' ' && reading.SignAt(from + 1) is '-' or '–' or '—' or '/' or '|' or '+' or '*' or '&')
            {
                if (!IsOpening(gapStart - 1) && !IsClosing(next))
                {
                    WriteAsTyped(from, to, trimStart: false);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A sign that belongs to the next word: +C, -10, >5, ~3.</summary>
    private void WritePrefix(int from, int next)
    {
        var sign = reading.SignAt(next - 1);
        if (next - 1 > from && sign is '+' or '-' or '<' or '>' or '~' or '±' or '≥' or '≤' or '#' && reading.SignAt(next - 2) is ' ' or '\n' or '(' && reading.IsWord(next))
        {
            Append([sign]);
        }
    }

    private void WriteEnd()
    {
        if (!started)
        {
            return;
        }

        if (gapEnd < 0)
        {
            WriteAsTyped(gapStart, reading.Count, trimStart: false);
            length = target[..length].TrimEnd(" \t\r\n\f\v\u0085\u2028\u2029").Length;
        }
        else if (reading.SignAt(gapStart) is var sign and ('.' or '?' or '!' or '+' or '*'))
        {
            Append([sign]);
        }
    }

    private void WriteAsTyped(int from, int to, bool trimStart)
    {
        for (var i = from; i < to; i++)
        {
            var raw = reading.Raw(i);
            if (trimStart && reading[i].Kind >= AtomKind.Space)
            {
                continue;
            }

            trimStart = false;
            foreach (var c in raw)
            {
                // Control characters other than line breaks separate words and do nothing else.
                target[length++] = char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f') ? ' ' : c;
            }
        }
    }

    private void Append(scoped ReadOnlySpan<char> text)
    {
        text.CopyTo(target[length..]);
        length += text.Length;
    }

    private readonly int BreakIn(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading[i].Kind == AtomKind.Break)
            {
                return i;
            }
        }

        return -1;
    }

    private readonly bool HasSpace(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading[i].Kind >= AtomKind.Space)
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsOpening(int i) => i >= 0 && reading.SignAt(i) is '(' or '[' or '{' or '«' or '„' or '“';

    private readonly bool IsClosing(int i) => reading.SignAt(i) is ')' or ']' or '}' or '»' or '”';
}
