namespace Lethe.Text;

/// <summary>
/// Identity values as a program that reads pictures may take them: characters that look alike are one, and so are words that differ in one of them. It errs
/// towards identity, since a word of a picture that is taken for it is blanked and nothing else happens.
/// </summary>
internal sealed class LookalikeWords
{
    /// <summary>Shorter words are compared as wholes only: L is in most names and says nothing of them.</summary>
    private const int LeastInside = 3;

    /// <summary>Shorter words may not differ.</summary>
    private const int LeastNear = 4;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    internal void Clear() => _words.Clear();

    /// <summary>Takes a value: its parts, their runs of letters and of digits, and all of it without what is between. One or two digits count only if they are all of it.</summary>
    internal void Add(string value)
    {
        foreach (var run in PartsOf(value).SelectMany(part => RunsOf(part).Append(part)).Where(run => run.Length >= LeastInside || !char.IsDigit(run[0])))
        {
            _words.Add(Alike(run));
        }

        if (Alike(value) is { Length: > 0 } whole)
        {
            _words.Add(whole);
        }
    }

    /// <summary>True if a text that was read, or a part of it, may be a value, hold one, or be in one.</summary>
    internal bool Occurs(string text) => PartsOf(text).Append(text).Select(Alike).Any(read => read.Length > 0 && (_words.Contains(read) || _words.Any(word => AreAlike(read, word))));

    private static bool AreAlike(string read, string word) =>
        (word.Length >= LeastInside && read.Contains(word, StringComparison.Ordinal))
        || (read.Length >= LeastInside && word.Contains(read, StringComparison.Ordinal))
        || (Math.Min(read.Length, word.Length) >= LeastNear && DifferInOne(read, word));

    /// <summary>One character is another one, too many or missing.</summary>
    private static bool DifferInOne(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var start = shorter.AsSpan().CommonPrefixLength(longer);
        var rest = longer.AsSpan(Math.Min(longer.Length, start + 1));
        return shorter.AsSpan(shorter.Length == longer.Length ? Math.Min(shorter.Length, start + 1) : start).SequenceEqual(rest);
    }

    private static IEnumerable<string> PartsOf(string value)
    {
        for (var start = 0; start < value.Length; start++)
        {
            var end = start;
            while (end < value.Length && char.IsLetterOrDigit(value[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return value[start..end];
                start = end;
            }
        }
    }

    private static IEnumerable<string> RunsOf(string part)
    {
        var start = 0;
        for (var i = 1; i <= part.Length; i++)
        {
            if (i == part.Length || char.IsDigit(part[i]) != char.IsDigit(part[start]))
            {
                yield return part[start..i];
                start = i;
            }
        }
    }

    private static string Alike(string text)
    {
        var folded = Folding.Fold(text).Where(char.IsLetterOrDigit).Select(Alike);
        return string.Concat(folded).Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal);
    }

    private static char Alike(char c) => c switch
    {
        'o' or 'q' or 'd' => '0',
        'i' or 'l' or 'j' => '1',
        'z' => '2',
        's' => '5',
        'g' => '6',
        'b' => '8',
        _ => c,
    };
}
