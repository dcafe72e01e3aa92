using Lethe.Batch.Auditing.Counting;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Dicom.Reading;
using Lethe.Results;

namespace Lethe.Batch.Auditing;

/// <summary>One thread's part of an audit: takes inputs, reads their headers, counts.</summary>
internal sealed class AuditWorker(HeaderReader reader, AuditCounter counter, ValueListing listing, InputQueue queue, BatchSummary progress) : IDisposable
{
    private readonly InputFile[] _batch = new InputFile[InputQueue.BatchSize];
    private readonly InputSource _source = new();

    internal AuditCounter Counter => counter;

    internal ValueListing Listing => listing;

    /// <summary>What ended this worker, or null.</summary>
    internal Exception? Failure { get; private set; }

    internal void Run(CancellationToken cancellation)
    {
        try
        {
            for (var count = queue.Take(_batch); count > 0 && !cancellation.IsCancellationRequested; count = queue.Take(_batch))
            {
                for (var i = 0; i < count && !cancellation.IsCancellationRequested; i++)
                {
                    progress.Count(Read(_batch[i]));
                }
            }
        }
#pragma warning disable CA1031 // The auditor throws it again on its own thread.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failure = e;
            queue.Stop();
        }
    }

    public void Dispose()
    {
        _source.Dispose();
        listing.Reviewed?.Dispose();
    }

    private Outcome Read(InputFile input)
    {
        if (input.Unreadable)
        {
            counter.Totals.Unreadable++;
            return Outcome.Rejected;
        }

        try
        {
            _source.Open(input);
            if (reader.Read(_source))
            {
                counter.CountFile();
                return Outcome.Deidentified;
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            counter.Totals.Unreadable++;
            return Outcome.Rejected;
        }
        catch (Exception e) when (e is OverflowException or OutOfMemoryException)
        {
            counter.Totals.Quarantined++;
            return Outcome.Quarantined;
        }
        finally
        {
            _source.Close();
        }

        var isForeign = reader.Problem.Code == ReadProblemCode.NotDicom;
        counter.Totals.Skipped += isForeign ? 1 : 0;
        counter.Totals.Quarantined += isForeign ? 0 : 1;
        return isForeign ? Outcome.Skipped : Outcome.Quarantined;
    }
}
