using Lethe.Batch.Inputs;
using Lethe.Batch.Running;

namespace Lethe.Batch.Tests.Resuming;

/// <summary>Stops a run once a number of inputs was counted.</summary>
internal sealed class StopAfter(int count) : IRunObserver
{
    private readonly CancellationTokenSource _stop = new();
    private int _seen;

    internal CancellationToken Token => _stop.Token;

    public void Note(InputFile input, in FileResult result)
    {
        if (Interlocked.Increment(ref _seen) == count)
        {
            _stop.Cancel();
        }
    }

    public void Complete(BatchSummary summary)
    {
    }

    /// <summary>The runner disposes its observers; the token is still looked at after that.</summary>
    public void Dispose()
    {
    }
}
