using Lethe.Batch.Inputs;
using Lethe.Batch.Outputs;
using Lethe.Batch.Reports;
using Lethe.Identity;

namespace Lethe.Batch.Running;

/// <summary>De-identifies whole folders with several threads. One bad file never ends the run; a full disk does.</summary>
public sealed class BatchRunner(Deidentifier deidentifier, ProjectKey key, BatchOptions options)
{
    /// <summary>Counts so far; may be read while the run goes on.</summary>
    public BatchSummary Summary { get; } = new();

    /// <summary>What was not de-identified, first of all kinds; for the console.</summary>
    public FailureList Failures { get; } = new(new SourceNames(key, options.ShowPaths));

    /// <summary>Runs to the end.</summary>
    /// <exception cref="IOException">The output cannot be written any more; what was written is whole.</exception>
    public void Run(CancellationToken cancellation)
    {
        var output = Path.GetFullPath(options.Output);
        var layout = OutputLayout.TryParse(options.Layout, out var error) ?? throw new ArgumentException(error);
        Directory.CreateDirectory(output);
        RunFolders.RemoveDead(output);
        var runFolder = Path.Combine(output, RunFolders.OwnName);
        var started = DateTime.UtcNow;
        var observers = CreateObservers();
        using var queue = new InputQueue(new InputWalker(options.Inputs, output).Walk(), options.Shard, options.Shards);
        try
        {
            var collisions = new Lock();
            var workers = new List<Worker>();
            for (var i = 0; i < options.Threads; i++)
            {
                var folder = options.DryRun ? null : new OutputFolder(output, runFolder, i, options.Overwrite, started, collisions);
                workers.Add(new Worker(deidentifier.CreateSession(), queue, layout, folder, Summary, observers));
            }

            RunAll(workers, queue, cancellation);
            observers.ForEach(o => o.Complete(Summary));
        }
        finally
        {
            observers.ForEach(o => o.Dispose());
            if (Directory.Exists(runFolder))
            {
                Directory.Delete(runFolder, recursive: true);
            }
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

    private List<IRunObserver> CreateObservers()
    {
        var names = new SourceNames(key, options.ShowPaths);
        var observers = new List<IRunObserver> { Failures };
        observers.AddRange(options.Reports.Select(path => ReportFiles.Create(path, names, deidentifier, key)));
        if (options.Mapping is { } mapping && !options.DryRun)
        {
            observers.Add(new MappingFiles(mapping, new SourceNames(key, false)));
        }

        return observers;
    }
}
