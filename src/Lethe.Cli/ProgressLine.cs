using System.Diagnostics;
using System.Globalization;
using Lethe.Batch.Running;

namespace Lethe.Cli;

/// <summary>One line on the terminal that tells files, speed and what was left out, while the run goes on.</summary>
internal sealed class ProgressLine : IDisposable
{
    private readonly BatchSummary _summary;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Timer _timer;

    internal ProgressLine(BatchSummary summary)
    {
        _summary = summary;
        _timer = new Timer(_ => Draw(), null, TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(250));
    }

    public void Dispose()
    {
        using var drawn = new ManualResetEvent(false);
        _timer.Dispose(drawn);
        drawn.WaitOne();
        Console.Error.Write("\r\u001b[K");
    }

    private void Draw()
    {
        var seconds = Math.Max(_watch.Elapsed.TotalSeconds, 0.001);
        var left = _summary.Quarantined + _summary.Rejected;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"\r\u001b[K{_summary.Total:N0} files, {_summary.Total / seconds:N0}/s, {_summary.Bytes / seconds / 1e6:N0} MB/s{(left > 0 ? $", {left:N0} not de-identified" : "")}");
        Console.Error.Write(line);
    }
}
