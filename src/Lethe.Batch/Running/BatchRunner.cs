using Lethe.Batch.Inputs;
using Lethe.Batch.Outputs;
using Lethe.Batch.Outputs.Media;
using Lethe.Batch.Reports;
using Lethe.Batch.Reports.Pictures;
using Lethe.Identity;

namespace Lethe.Batch.Running;

/// <summary>De-identifies or restores whole folders with several threads. One bad file never ends the run; a full disk does.</summary>
public sealed class BatchRunner
{
    private readonly IBatchJob _job;
    private readonly BatchOptions _options;
    private readonly ProjectKey? _key;

    /// <summary>A run that makes protected copies.</summary>
    public BatchRunner(Deidentifier deidentifier, ProjectKey key, BatchOptions options)
        : this(new DeidentificationJob(deidentifier, key), options) => _key = key;

    /// <summary>A run that restores originals. Mapping and patients of the options do not count.</summary>
    public BatchRunner(Reidentifier reidentifier, BatchOptions options)
        : this(new ReidentificationJob(reidentifier), options)
    {
    }

    private BatchRunner(IBatchJob job, BatchOptions options)
    {
        (_job, _options) = (job, options);
        Failures = new FailureList(job.NamesFor(options));
    }

    /// <summary>Counts so far; may be read while the run goes on.</summary>
    public BatchSummary Summary { get; } = new();

    /// <summary>What was not worked on, first of all kinds; for the console.</summary>
    public FailureList Failures { get; }

    /// <summary>True if the output folder held an unfinished run that this one goes on with.</summary>
    public bool ResumesUnfinishedRun { get; private set; }

    /// <summary>What became of the DICOMDIR; null if none was asked for, or nothing was written.</summary>
    public MediaSummary? Media => Summary.Media;

    /// <summary>Further observers, told of each input once it was counted.</summary>
    internal IReadOnlyList<IRunObserver> Observers { get; init; } = [];

    /// <summary>Runs to the end.</summary>
    /// <exception cref="IOException">The output cannot be written any more; what was written is whole.</exception>
    public void Run(CancellationToken cancellation)
    {
        string? error = null;
        var layout = (_options.FileSet ? OutputLayout.FileSet : OutputLayout.TryParse(_options.Layout, out error)) ?? throw new ArgumentException(error);
        using var output = RunOutputs.Open(_options, _job);
        ResumesUnfinishedRun = output?.Resumption is { Resumes: true };
        var observers = CreateObservers(output);
        var walker = new InputWalker(_options.Inputs, Path.GetFullPath(_options.Output), _options.StandardInput);
        using var queue = new InputQueue(walker.Walk(), _options.Shard, _options.Shards);
        try
        {
            var workers = Enumerable.Range(0, _options.Threads)
                .Select(i => new Worker(_job.CreateSession(), queue, layout, output?.WriterFor(i), output?.Resumption, Summary, observers)).ToList();
            RunAll(workers, queue, cancellation);
            Summary.CountNotListed(walker.NotListed);
            Summary.Media = output?.Complete(cancellation);
            observers.ForEach(o => o.Complete(Summary));
        }
        finally
        {
            Disposal.All(observers);
        }
    }

    private static void RunAll(List<Worker> workers, InputQueue queue, CancellationToken cancellation)
    {
        var threads = workers.Skip(1).Select(w => new Thread(() => w.Run(cancellation)) { IsBackground = true }).ToList();
        threads.ForEach(t => t.Start());
        workers[0].Run(cancellation);
        threads.ForEach(t => t.Join());
        workers.ForEach(w => w.Dispose());
        queue.Stop();
        cancellation.ThrowIfCancellationRequested();
        if (workers.Select(w => w.Failure).FirstOrDefault(f => f is not null) is { } failure)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }

    private List<IRunObserver> CreateObservers(IRunOutput? output)
    {
        var names = _job.NamesFor(_options);
        var observers = new List<IRunObserver> { Failures };
        if (_options.Reports.Count > 0)
        {
            var run = _job.Describe() with { IsDryRun = _options.DryRun };
            observers.AddRange(_options.Reports.Select(path => ReportFiles.Create(path, names, run)));
        }

        if (_options.Mapping is { } mapping && !_options.DryRun && _key is { } key)
        {
            observers.Add(new MappingFiles(mapping, new SourceNames(key, false)));
        }

        if (_options.Review is { } review && _key is { } reviewKey)
        {
            observers.Add(new ReviewFolder(review, new SourceNames(reviewKey, false)));
        }

        observers.AddRange(Observers);
        // The last one: a run is complete, and its journal goes, when all else is in its place.
        if (output?.Resumption is { } resumption)
        {
            observers.Add(resumption.Journal);
        }

        return observers;
    }
}
