using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Results;

namespace Lethe.Batch.Resuming;

/// <summary>What a run in a folder knows of one that was broken off there, and the journal that lets it be resumed itself.</summary>
internal sealed class Resumption
{
    private const string JournalName = ".lethe-journal";

    private readonly InputStamps _stamps;
    private readonly JournalContents? _earlier;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Looks for an unfinished run where one is to be resumed, and begins the journal.</summary>
    /// <exception cref="NotResumableException">The unfinished run was another one.</exception>
    internal Resumption(BatchOptions options, IBatchJob job)
    {
        var root = Path.GetFullPath(options.Output);
        var name = options.Shards == 1 ? JournalName : FormattableString.Invariant($"{JournalName}-{options.Shard}-of-{options.Shards}");
        var path = Path.Combine(root, name);
        var configuration = RunConfiguration.Of(options, job.Identity);
        (NeedsEntries, Success) = (options.Reports.Count > 0 || options.Mapping is not null || options.Review is not null, job.Success);
        _stamps = new InputStamps(job.Key);
        _earlier = options.Resume && File.Exists(path) ? JournalContents.Read(path, root) : null;
        if (_earlier?.Configuration.DifferencesFrom(configuration) is { Count: > 0 } differences)
        {
            throw new NotResumableException(differences);
        }

        Journal = new Journal(path, root, _stamps, configuration, _earlier);
    }

    /// <summary>True if there was an unfinished run.</summary>
    internal bool Resumes => _earlier is not null;

    /// <summary>True if reports or tables want an entry for each input: then those that are done are looked at again, and not written.</summary>
    internal bool NeedsEntries { get; }

    /// <summary>What became of inputs that are done.</summary>
    internal Outcome Success { get; }

    /// <summary>Takes note of what is done.</summary>
    internal Journal Journal { get; }

    /// <summary>True if the output of this input is whole and in its place.</summary>
    internal bool IsDone(InputFile input, out bool hasPixels)
    {
        hasPixels = false;
        return _earlier is not null && !input.Unreadable && _stamps.Of(input) is { } id && _earlier.IsDone(id, out hasPixels);
    }

    /// <summary>Remembers what this run wrote itself. Called under the lock for collisions, as is <see cref="IsTorn"/>.</summary>
    internal void Wrote(string relative)
    {
        if (_earlier is not null)
        {
            _written.Add(relative);
        }
    }

    /// <summary>
    /// True for an output that a loss of power left torn: written by the unfinished run, vouched for by nobody, and the same as what is to
    /// stand there but for an end that is missing and blocks that are zero. Any other content is another instance.
    /// </summary>
    internal bool IsTorn(string relative, string target, string complete) =>
        _earlier is not null && !_earlier.Vouches(relative) && !_written.Contains(relative)
        && File.GetLastWriteTimeUtc(target) >= _earlier.Started && TornFile.IsTornCopy(target, complete);
}
