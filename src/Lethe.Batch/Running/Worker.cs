using Lethe.Batch.Inputs;
using Lethe.Batch.Outputs;
using Lethe.Batch.Resuming;
using Lethe.Dicom.Reading;
using Lethe.Imaging;
using Lethe.Results;

namespace Lethe.Batch.Running;

/// <summary>One thread's part of a run: takes inputs, de-identifies or restores, writes, tells the observers.</summary>
internal sealed class Worker(
    IInstanceSession session,
    InputQueue queue,
    OutputLayout layout,
    IOutputWriter? output,
    Resumption? resumption,
    BatchSummary summary,
    List<IRunObserver> observers) : IDisposable
{
    private static readonly Problem[] TooLarge = [new((int)ReadProblemCode.HeaderTooLarge, Severity.Error, default, 0, -1)];

    private readonly InputFile[] _batch = new InputFile[InputQueue.BatchSize];
    private readonly InputSource _source = new();

    /// <summary>What ended this worker, or null.</summary>
    internal Exception? Failure { get; private set; }

    internal void Run(CancellationToken cancellation)
    {
        try
        {
            for (var count = queue.Take(_batch); count > 0; count = queue.Take(_batch))
            {
                for (var i = 0; i < count && !cancellation.IsCancellationRequested; i++)
                {
                    Process(_batch[i]);
                }

                if (cancellation.IsCancellationRequested)
                {
                    break;
                }
            }
        }
#pragma warning disable CA1031 // The runner throws it again on its own thread.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failure = e;
            queue.Stop();
        }
    }

    public void Dispose()
    {
        session.Dispose();
        _source.Dispose();
        output?.Dispose();
    }

    private void Process(InputFile input)
    {
        var hasPixels = false;
        var isDone = resumption?.IsDone(input, out hasPixels) ?? false;
        if (isDone && !resumption!.NeedsEntries)
        {
            Count(WriteOutcome.DoneBefore, 0, hasPixels);
            summary.Count(resumption.Success);
            return;
        }

        var result = WorkOn(input, isDone);
        summary.Count(result.Outcome);
        if (result.Report is { IsLeftOut: true })
        {
            summary.CountLeftOut();
        }

        foreach (var observer in observers)
        {
            observer.Note(input, in result);
        }

        _source.Close();
    }

    private FileResult WorkOn(InputFile input, bool isDone)
    {
        Outcome outcome;
        try
        {
            if (input.Unreadable)
            {
                return Rejected(input.Problem);
            }

            _source.Open(input);
            outcome = session.Process(_source);
        }
        catch (InvalidDataException)
        {
            return Rejected(ReadProblemCode.BadArchive);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Rejected(ReadProblemCode.Unreadable);
        }
        catch (Exception e) when (e is OverflowException or OutOfMemoryException)
        {
            // One file that asks for more than there is must not end the run for all the others.
            return new FileResult(Outcome.Quarantined, TooLarge, null, null, null);
        }

        var report = session.Report;
        return outcome is Outcome.Deidentified or Outcome.Restored ? Write(input, report, isDone) : new FileResult(outcome, report.Problems, report, null, null);
    }

    private static FileResult Rejected(ReadProblemCode code) => new(Outcome.Rejected, [new Problem((int)code, Severity.Error, default, 0, -1)], null, null, null);

    private FileResult Write(InputFile input, InstanceReport report, bool isDone)
    {
        var instance = session.Output;
        var path = layout.PathOf(input, instance);
        var done = isDone ? WriteOutcome.DoneBefore : output?.Write(instance, path) ?? WriteOutcome.Written;
        Count(done, isDone ? 0 : instance.Length, report.HasUnexaminedPixels);
        if (report.Pixels is { } look)
        {
            summary.CountExamined(look.State == PixelState.Cleaned, look.Kept.Count);
        }

        return new FileResult(report.Outcome, report.Problems, report, instance, path);
    }

    private void Count(WriteOutcome done, long bytes, bool hasPixels)
    {
        summary.CountBytes(bytes);
        if (hasPixels)
        {
            summary.CountPixels();
        }

        switch (done)
        {
            case WriteOutcome.Unchanged:
                summary.CountUnchanged();
                break;
            case WriteOutcome.DoneBefore:
                summary.CountDoneBefore();
                break;
            case WriteOutcome.WrittenBesideAnother:
                summary.CountBeside();
                break;
        }
    }
}
