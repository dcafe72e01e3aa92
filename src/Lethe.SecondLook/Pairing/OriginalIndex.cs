using System.Collections.Concurrent;
using Lethe.SecondLook.Hunting;

namespace Lethe.SecondLook.Pairing;

/// <summary>
/// Finds the original of an output: by the UID that it became, by the same UID, by a fingerprint. Some hundred bytes for each original. For several
/// threads; originals first, then outputs.
/// </summary>
public sealed class OriginalIndex
{
    private readonly ConcurrentDictionary<UInt128, ConcurrentQueue<int>> _byUid = new();
    private readonly ConcurrentDictionary<UInt128, ConcurrentQueue<int>> _byFingerprint = new();
    private readonly ConcurrentDictionary<int, OriginalEntry> _entries = new();
    private readonly ConcurrentDictionary<int, byte> _taken = new();
    private readonly ConcurrentQueue<(int[] Best, int[] Candidates)> _unsure = new();

    /// <summary>Adds an original under a number of its own.</summary>
    public void Add(int number, OriginalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _entries.TryAdd(number, entry);
        foreach (var uid in entry.Uids.Distinct())
        {
            _byUid.GetOrAdd(UidSet.HashOf(uid), _ => new ConcurrentQueue<int>()).Enqueue(number);
        }

        foreach (var fingerprint in entry.Fingerprints.Where(fingerprint => fingerprint != 0).Distinct())
        {
            _byFingerprint.GetOrAdd(fingerprint, _ => new ConcurrentQueue<int>()).Enqueue(number);
        }
    }

    /// <summary>The numbers of originals that an output may be of; more than one if they share their UID or look the same.</summary>
    /// <param name="sopInstanceUid">SOP Instance UID of the output.</param>
    /// <param name="fingerprints">Its fingerprints, the surest first; asked for only when needed.</param>
    /// <param name="isByUid">True if a UID tells, and not the looks.</param>
    public IReadOnlyCollection<int> Candidates(string sopInstanceUid, IReadOnlyList<Func<UInt128>> fingerprints, out bool isByUid)
    {
        ArgumentNullException.ThrowIfNull(fingerprints);
        isByUid = _byUid.TryGetValue(UidSet.HashOf(sopInstanceUid), out var candidates);
        if (isByUid)
        {
            return candidates!;
        }

        foreach (var ask in fingerprints)
        {
            if (_byFingerprint.TryGetValue(ask(), out var alike))
            {
                return alike;
            }
        }

        return [];
    }

    /// <summary>True if the original has this fingerprint.</summary>
    public bool Has(int number, UInt128 fingerprint) => fingerprint != 0 && _entries[number].Fingerprints.Contains(fingerprint);

    /// <summary>
    /// Says that an output was found for one of the originals that fit best, and with which it may be compared. Which of several has an output is settled
    /// when all have been seen, so that the order of work does not matter.
    /// </summary>
    public int Take(IReadOnlyList<int> best, IReadOnlyCollection<int> candidates)
    {
        ArgumentNullException.ThrowIfNull(best);
        ArgumentNullException.ThrowIfNull(candidates);
        if (best.Count == 1)
        {
            _taken.TryAdd(best[0], 0);
        }

        if (best.Count > 1 || candidates.Count > 1)
        {
            _unsure.Enqueue(([.. best], [.. candidates]));
        }

        return best[0];
    }

    /// <summary>
    /// Originals for which no output was found. One that equals another which has its output needs none; nor, where looks alone tell which
    /// belong together, one that looks as another which has its output.
    /// </summary>
    public IEnumerable<int> WithoutOutput(bool byUids)
    {
        Settle();
        var done = _taken.Keys.Select(number => Identity(_entries[number])).ToHashSet();
        var looks = byUids ? [] : _taken.Keys.SelectMany(number => _entries[number].Fingerprints).ToHashSet();
        return _entries.Keys.Where(number => !_taken.ContainsKey(number) && !done.Contains(Identity(_entries[number])) && !_entries[number].Fingerprints.Any(looks.Contains)).Order();
    }

    /// <summary>
    /// Each output has one of its originals, even if nobody can tell which: those with the fewest that fit choose first, and where all of these have
    /// one, another that looks the same counts as found. One that looks different is missed: to miss none that was lost matters more.
    /// </summary>
    private void Settle()
    {
        var shared = new HashSet<int>();
        foreach (var (best, candidates) in _unsure.OrderBy(output => output.Best.Length).ThenBy(output => output.Candidates.Length))
        {
            var alike = best.Select(number => Identity(_entries[number])).ToHashSet();
            var free = best.Length == 1 && shared.Add(best[0]) ? best[0]
                : best.Concat(candidates.Where(number => alike.Contains(Identity(_entries[number])))).FirstOrDefault(number => !_taken.ContainsKey(number), best[0]);
            _taken.TryAdd(free, 0);
        }

        _unsure.Clear();
    }

    private static (string, UInt128) Identity(OriginalEntry entry) => (entry.Uids.Count == 0 ? "" : entry.Uids[0], entry.Fingerprints[0]);
}
