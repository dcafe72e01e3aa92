using Lethe.SecondLook.Findings;

namespace Lethe.Batch.Verifying;

/// <summary>What was found: counts of all, and the first ones whole, so that memory stays bounded. For several threads.</summary>
public sealed class FindingList : IFindingSink
{
    /// <summary>Findings that are kept whole.</summary>
    public const int Most = 100_000;

    private readonly SortedDictionary<FindingKind, long> _counts = [];
    private readonly List<Finding> _findings = [];
    private readonly Lock _lock = new();

    /// <summary>How many there are of each kind.</summary>
    public IReadOnlyDictionary<FindingKind, long> Counts => _counts;

    /// <summary>All together.</summary>
    public long Total => _counts.Values.Sum();

    /// <summary>The first ones, in the order of outputs.</summary>
    public IReadOnlyList<Finding> Findings =>
        [.. _findings.OrderBy(finding => finding.Output, StringComparer.Ordinal).ThenBy(finding => finding.Kind).ThenBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Offset)];

    /// <inheritdoc/>
    public void Add(in Finding finding)
    {
        lock (_lock)
        {
            _counts[finding.Kind] = _counts.GetValueOrDefault(finding.Kind) + 1;
            if (_findings.Count < Most)
            {
                _findings.Add(finding);
            }
        }
    }
}
