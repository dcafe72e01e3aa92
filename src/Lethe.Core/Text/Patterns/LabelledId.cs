namespace Lethe.Text;

/// <summary>MRN 1234, Acc# A-17, Fall-Nr. 12/34, CPF: ..., история болезни № 12: the label and what follows.</summary>
internal static class LabelledId
{
    private const int MostSigns = 6;
    private const int MostGroups = 5;

    public static int Match(in Reading reading, int start)
    {
        if (!reading.Has(start, WordRoles.IdLabel))
        {
            return start;
        }

        var (at, marked) = (start + 1, false);
        for (var i = 0; i < MostSigns; i++, at++)
        {
            var sign = reading.SignAt(at);
            marked |= sign is ':' or '#' or '№' or '=' || IsNumberWord(reading, at);
            if (sign is not (' ' or ':' or '#' or '№' or '=' or '.' or '-' or '_') && !reading.Has(at, WordRoles.IdLabel) && !IsNumberWord(reading, at))
            {
                break;
            }
        }

        // Words that may stay by themselves are labels only when something says so.
        if (!reading.IsWord(at) || (reading.Has(start, WordRoles.Keep) && !marked))
        {
            return start;
        }

        return Value(reading, start, at, marked);
    }

    private static int Value(in Reading reading, int start, int at, bool marked)
    {
        var end = ChunkEnd(reading, at, out var digits);
        if (!digits && !marked)
        {
            return start;
        }

        for (var groups = 0; digits && groups < MostGroups; groups++)
        {
            var next = reading.SkipSpace(end);
            if (next == end || !reading.IsDigits(next) || !reading.IsPieceEnd(next) || reading.Has(reading.SkipSpace(next + 1), WordRoles.Unit))
            {
                break;
            }

            end = ChunkEnd(reading, next, out _);
        }

        return end;
    }

    private static int ChunkEnd(in Reading reading, int at, out bool digits)
    {
        digits = false;
        while (at < reading.Count && reading[at].Kind < AtomKind.Space && reading.SignAt(at) is not (',' or ';' or ')' or ']'))
        {
            digits |= reading[at].Kind == AtomKind.Digits;
            at++;
        }

        return at;
    }

    private static bool IsNumberWord(in Reading reading, int at) =>
        reading.IsLetters(at) && reading.Folded(at) is "nr" or "no" or "n" or "num" or "number" or "numero" or "nummer" or "номер";
}
