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
    private readonly ConcurrentQueue<int[]> _outputs = new();

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
    public int Take(IReadOnlyList<int> best)
    {
        ArgumentNullException.ThrowIfNull(best);
        _outputs.Enqueue([.. best]);
        return best[0];
    }

    /// <summary>
    /// Originals for which no output was found. One that equals another which has its output needs none; nor, where looks alone tell which
    /// belong together, one that looks as another which has its output. One that looks different is missed: to miss none that was lost matters more.
    /// </summary>
    public IEnumerable<int> WithoutOutput(bool byUids)
    {
        var equals = _entries.Keys.Order().GroupBy(number => Identity(_entries[number])).Select(group => group.ToArray()).ToList();
        var classes = equals.SelectMany((group, i) => group.Select(number => (number, i))).ToDictionary(pair => pair.number, pair => pair.i);
        var settled = OutputMatching.Settle([.. _outputs.Select(best => best.Select(number => classes[number]).Distinct().ToArray())], [.. equals.Select(group => group.Length)]);
        var looks = byUids ? [] : settled.SelectMany(i => equals[i]).SelectMany(number => _entries[number].Fingerprints).ToHashSet();
        return _entries.Keys.Where(number => !settled.Contains(classes[number]) && !_entries[number].Fingerprints.Any(looks.Contains)).Order();
    }

    private static (string, UInt128) Identity(OriginalEntry entry) => (entry.Uids.Count == 0 ? "" : entry.Uids[0], entry.Fingerprints[0]);
}
