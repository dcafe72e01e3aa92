using System.Runtime.InteropServices;

namespace Lethe.Batch.Auditing.Counting;

/// <summary>How often values of one attribute occur: the first different ones up to a limit, all further ones together.</summary>
internal sealed class FrequentValues
{
    private const int Most = 500;
    private const int LongestValue = 200;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>Occurrences of values beyond the limit.</summary>
    internal long Others { get; private set; }

    internal void Add(ReadOnlySpan<char> value)
    {
        var key = value.Length > LongestValue ? $"{value[..LongestValue]}…" : value;
        var lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.ContainsKey(key) || _counts.Count < Most)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(lookup, key, out _)++;
        }
        else
        {
            Others++;
        }
    }

    internal void Merge(FrequentValues other)
    {
        Others += other.Others;
        foreach (var (value, count) in other._counts)
        {
            if (_counts.ContainsKey(value) || _counts.Count < Most)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, value, out _) += count;
            }
            else
            {
                Others += count;
            }
        }
    }

    /// <summary>The most frequent values, of equally frequent ones the first by letters.</summary>
    internal List<(string Value, long Count)> Top(int count) =>
        [.. _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(count).Select(pair => (pair.Key, pair.Value))];
}
