namespace Lethe.Profiles.Yaml;

/// <summary>Finds the word that someone probably meant.</summary>
internal static class Nearest
{
    private const int LongestWord = 64;

    /// <summary>The candidate with the fewest letters changed, if few enough are.</summary>
    internal static string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        var fewest = Math.Max(1, word.Length / 4) + 1;
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Length is > 0 and <= LongestWord && Math.Abs(candidate.Length - word.Length) < fewest && Distance(word, candidate, fewest) is var distance && distance < fewest)
            {
                (fewest, nearest) = (distance, candidate);
            }
        }

        return nearest;
    }

    /// <summary>A part of a sentence that suggests it, or nothing.</summary>
    internal static string Suggest(string word, IEnumerable<string> candidates) =>
        Of(word, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>Letters inserted, left out, changed or swapped with their neighbour, up to a limit; case does not count.</summary>
    private static int Distance(string left, string right, int limit)
    {
        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> now = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    now[j] = Math.Min(now[j], beforeLast[j - 2] + 1);
                }

                least = Math.Min(least, now[j]);
            }

            // A swap can come back by one.
            if (least > limit)
            {
                return least;
            }

            var free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
