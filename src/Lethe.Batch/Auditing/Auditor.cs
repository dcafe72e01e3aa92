using System.Runtime.ExceptionServices;
using Lethe.Batch.Auditing.Counting;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Dicom.Reading;
using Lethe.Profiles;

namespace Lethe.Batch.Auditing;

/// <summary>
/// Counts the attributes of whole folders and tells what a profile would do with them. Reads headers alone and writes nothing but what
/// it is asked for; memory grows with the number of attributes, not with that of files.
/// </summary>
public sealed class Auditor(Profile profile, AuditOptions options)
{
    private const long MostHashes = 4_000_000;

    /// <summary>Counts so far; may be read while the audit goes on.</summary>
    public BatchSummary Progress { get; } = new();

    /// <summary>Runs to the end.</summary>
    /// <exception cref="IOException">The file of values, or a part of it, cannot be written.</exception>
    public AuditResult Run(CancellationToken cancellation)
    {
        var started = DateTime.UtcNow;
        if (options.Values is { } target)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        }

        var limits = new CountLimits(options.MostExact, new HashBudget(MostHashes));
        var walker = new InputWalker(options.Inputs, "");
        using var queue = new InputQueue(walker.Walk(), 1, 1);
        var workers = CreateWorkers(queue, limits);
        try
        {
            RunAll(workers, queue, cancellation);
            var counter = workers[0].Counter;
            foreach (var other in workers.Skip(1))
            {
                counter.Root.Merge(other.Counter.Root, limits);
                counter.Totals.Merge(other.Counter.Totals);
            }

            counter.Totals.FilesNotListed = walker.NotListed;
            if (options.Values is { } file)
            {
                ReviewFile.Write(file, CountedLines.Merged(workers.Select(worker => worker.Listing.Reviewed!)), counter.Root);
            }

            var attributes = new AttributeNames(options.ShowsValues).Flatten(counter.Root);
            return new AuditResult(profile, counter.Totals, attributes, options.ShowsValues, started, DateTime.UtcNow);
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }
    }

    private List<AuditWorker> CreateWorkers(InputQueue queue, CountLimits limits)
    {
        var workers = new List<AuditWorker>();
        var hash = new ValueHash();
        PlanSurvey? first = null;
        for (var i = 0; i < options.Threads; i++)
        {
            var reader = new HeaderReader();
            var survey = first?.CreateAnother(reader) ?? new PlanSurvey(profile, reader);
            first ??= survey;
            var listing = new ValueListing(options.ShowsValues, options.Values is { } file ? new CountedLines($"{Path.GetFullPath(file)}.{i}", options.MostCharacters) : null);
            workers.Add(new AuditWorker(reader, new AuditCounter(reader, survey, limits, hash, listing), listing, queue, Progress));
        }

        return workers;
    }

    private static void RunAll(List<AuditWorker> workers, InputQueue queue, CancellationToken cancellation)
    {
        var threads = workers.Skip(1).Select(worker => new Thread(() => worker.Run(cancellation)) { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        workers[0].Run(cancellation);
        threads.ForEach(thread => thread.Join());
        queue.Stop();
        cancellation.ThrowIfCancellationRequested();
        if (workers.Select(worker => worker.Failure).FirstOrDefault(failure => failure is not null) is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
