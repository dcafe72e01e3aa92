using System.Diagnostics;
using System.Globalization;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;

namespace Lethe.Cli.Runs;

/// <summary>
/// One line on the terminal while the run goes on: a bar, files, speed, time left and how many were not de-identified. The inputs
/// are counted beside the work; until that is done there is no bar.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 24;

    private readonly BatchSummary _summary;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Timer _timer;
    private long _expected;
    private volatile bool _ended;

    internal ProgressLine(BatchSummary summary, BatchOptions options)
        : this(summary, options.Inputs, Path.GetFullPath(options.Output), options.StandardInput, options.Shards)
    {
    }

    /// <summary>For work that writes no outputs.</summary>
    internal ProgressLine(BatchSummary summary, IReadOnlyList<string> inputs)
        : this(summary, inputs, "", default, 1)
    {
    }

    private ProgressLine(BatchSummary summary, IReadOnlyList<string> inputs, string output, ReadOnlyMemory<byte> standardInput, int shards)
    {
        _summary = summary;
        _timer = new Timer(_ => Draw(), null, TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(250));
        new Thread(() => Count(inputs, output, standardInput, shards)) { IsBackground = true }.Start();
    }

    public void Dispose()
    {
        _ended = true;
        using var drawn = new ManualResetEvent(false);
        _timer.Dispose(drawn);
        drawn.WaitOne();
        Console.Error.Write("\r\u001b[K");
    }

    /// <summary>The line without its control characters.</summary>
    internal static string Text(BatchSummary summary, TimeSpan elapsed, long expected)
    {
        var seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        var failed = summary.Quarantined + summary.Rejected;
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Total:N0}{(expected > 0 ? $" of {expected:N0}" : "")} files, {summary.Total / seconds:N0}/s{(summary.Bytes > 0 ? $", {summary.Bytes / seconds / 1e6:N0} MB/s" : "")}{(failed > 0 ? $", {failed:N0} not de-identified" : "")}");
        if (expected == 0 || summary.Total == 0)
        {
            return counts;
        }

        var share = Math.Min(1.0, (double)summary.Total / expected);
        var filled = (int)(share * BarWidth);
        var left = TimeSpan.FromSeconds(seconds / share * (1 - share));
        return $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {counts}, {(int)left.TotalHours}:{left.Minutes:D2}:{left.Seconds:D2} left";
    }

    private void Count(IReadOnlyList<string> inputs, string output, ReadOnlyMemory<byte> standardInput, int shards)
    {
        long count = 0;
        foreach (var _ in new InputWalker(inputs, output, standardInput).Walk())
        {
            if (_ended)
            {
                return;
            }

            count++;
        }

        Interlocked.Exchange(ref _expected, Math.Max(1, count / shards));
    }

    private void Draw() => Console.Error.Write("\r\u001b[K" + Text(_summary, _watch.Elapsed, Interlocked.Read(ref _expected)));
}
