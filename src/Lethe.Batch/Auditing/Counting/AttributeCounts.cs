using Lethe.Dicom.Elements;
using Lethe.Planning;

namespace Lethe.Batch.Auditing.Counting;

/// <summary>What was counted of one attribute at one place. For one thread, then merged.</summary>
internal sealed class AttributeCounts(CountLimits limits)
{
    private readonly List<(ActionKind Kind, long Count, string Origin)> _actions = [];
    private long _lastFile;

    /// <summary>Files that have it.</summary>
    internal long Files { get; private set; }

    /// <summary>Elements, in all files and items.</summary>
    internal long Elements { get; private set; }

    /// <summary>Elements with a value, or with an item.</summary>
    internal long WithValue { get; private set; }

    /// <summary>Values that were not compared: too long to be in the header's buffer.</summary>
    internal long NotCompared { get; private set; }

    /// <summary>VRs that were met.</summary>
    internal List<Vr> Vrs { get; } = [];

    /// <summary>Different values.</summary>
    internal DistinctCounter Distinct { get; } = new(limits);

    /// <summary>The values themselves; null unless they are to be shown.</summary>
    internal FrequentValues? Values { get; set; }

    /// <summary>Files by modality.</summary>
    internal Dictionary<string, long> ByModality { get; } = new(StringComparer.Ordinal);

    /// <summary>Elements by what the profile does, the most frequent first, with where that was decided.</summary>
    internal IEnumerable<(ActionKind Kind, long Count, string Origin)> Actions => _actions.OrderByDescending(action => action.Count).ThenBy(action => action.Kind);

    /// <summary>Counts an element; <paramref name="file"/> numbers files from 1.</summary>
    internal void Count(long file, string modality, Vr vr, bool hasValue, in SurveyedElement element)
    {
        Elements++;
        WithValue += hasValue ? 1 : 0;
        if (_lastFile != file)
        {
            _lastFile = file;
            Files++;
            ByModality[modality] = ByModality.GetValueOrDefault(modality) + 1;
        }

        if (!Vrs.Contains(vr))
        {
            Vrs.Add(vr);
        }

        for (var i = 0; i < _actions.Count; i++)
        {
            if (_actions[i].Kind == element.Action)
            {
                _actions[i] = (element.Action, _actions[i].Count + 1, _actions[i].Origin);
                return;
            }
        }

        _actions.Add((element.Action, 1, element.Origin()));
    }

    /// <summary>Notes a value that is too long to be compared.</summary>
    internal void CountLong() => NotCompared++;

    internal void Merge(AttributeCounts other)
    {
        Files += other.Files;
        Elements += other.Elements;
        WithValue += other.WithValue;
        NotCompared += other.NotCompared;
        Distinct.Merge(other.Distinct);
        Vrs.AddRange(other.Vrs.Except(Vrs).ToList());
        foreach (var (modality, files) in other.ByModality)
        {
            ByModality[modality] = ByModality.GetValueOrDefault(modality) + files;
        }

        foreach (var (kind, count, origin) in other._actions)
        {
            var at = _actions.FindIndex(action => action.Kind == kind);
            if (at < 0)
            {
                _actions.Add((kind, count, origin));
            }
            else
            {
                _actions[at] = (kind, _actions[at].Count + count, _actions[at].Origin);
            }
        }

        if (other.Values is { } values)
        {
            (Values ??= new FrequentValues()).Merge(values);
        }
    }
}
