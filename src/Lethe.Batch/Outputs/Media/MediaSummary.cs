namespace Lethe.Batch.Outputs.Media;

/// <summary>What became of the DICOMDIR of a run.</summary>
public sealed class MediaSummary
{
    private readonly SortedDictionary<MediaProblem, long> _problems = [];

    /// <summary>Instances that are listed.</summary>
    public long Listed { get; private set; }

    /// <summary>Those among them whose SOP class has no kind of record of its own, and which have private ones.</summary>
    public long WithPrivateRecord { get; private set; }

    /// <summary>How many files are not listed, by reason; <see cref="MediaProblem.TooLarge"/> counts the directory itself.</summary>
    public IReadOnlyDictionary<MediaProblem, long> Problems => _problems;

    /// <summary>True if the DICOMDIR is in its place; there is none where nothing is to be listed.</summary>
    public bool IsWritten { get; internal set; }

    /// <summary>True if there should be a DICOMDIR and is none.</summary>
    public bool IsMissing => _problems.ContainsKey(MediaProblem.TooLarge);

    internal void Count(MediaProblem problem) => _problems[problem] = _problems.GetValueOrDefault(problem) + 1;

    internal void CountListed(bool hasPrivateRecord)
    {
        Listed++;
        WithPrivateRecord += hasPrivateRecord ? 1 : 0;
    }
}
