using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Results;

namespace Lethe.Batch.Resuming;

/// <summary>
/// The list of outputs that are safely on the disk, kept in the output folder while a run goes on. Records wait in memory; now and
/// then the outputs are brought to the disk, and only then their records: what the journal says is true even after a loss of power.
/// What was not recorded is done again, with the same bytes. It holds keyed ids and names of outputs, nothing original.
/// </summary>
internal sealed class Journal : IRunObserver
{
    internal const string Version = "lethe journal 1";

    /// <summary>Of the time, at most a fifth goes to bringing outputs to the disk: a slow disk is asked rarely.</summary>
    private const int PauseFactor = 4;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);

    private readonly string _path;
    private readonly string _root;
    private readonly InputStamps _stamps;
    private readonly FileStream _file;
    private readonly Lock _lock = new();
    private readonly Lock _commits = new();
    private readonly Timer _timer;
    private readonly ArrayBufferWriter<byte> _lines = new();
    private List<JournalRecord> _waiting = [];
    private Exception? _failure;
    private bool _complete;
    private bool _hasRecords;
    private bool _disposed;

    /// <summary>Begins a journal, or goes on with one.</summary>
    internal Journal(string path, string root, InputStamps stamps, RunConfiguration configuration, JournalContents? earlier)
    {
        (_path, _root, _stamps) = (path, root, stamps);
        _file = new FileStream(path, earlier is null ? FileMode.Create : FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        if (earlier is null)
        {
            WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Version} {DateTime.UtcNow.Ticks} {configuration}"));
            _file.Flush(flushToDisk: true);
        }
        else
        {
            _hasRecords = true;
            // What is torn at the end is cut off, or the next record would be torn too.
            _file.SetLength(earlier.ValidBytes);
            _file.Seek(0, SeekOrigin.End);
        }

        _timer = new Timer(_ => Tick(), null, ShortestPause, Timeout.InfiniteTimeSpan);
    }

    public void Note(InputFile input, in FileResult result)
    {
        if (result.Outcome is not (Outcome.Deidentified or Outcome.Restored) || result.Instance is null || result.OutputPath is null || _stamps.Of(input) is not { } id)
        {
            return;
        }

        var record = new JournalRecord(id, result.Report is { HasUnexaminedPixels: true }, result.Instance.Length, result.OutputPath);
        lock (_lock)
        {
            _waiting.Add(record);
        }
    }

    public void Complete(BatchSummary summary)
    {
        Commit();
        _complete = _failure is null ? true : throw new IOException("The outputs could not be brought to the disk.", _failure);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        using (var ended = new ManualResetEvent(false))
        {
            if (_timer.Dispose(ended))
            {
                ended.WaitOne();
            }
        }

        if (!_complete)
        {
            // A run that ends early, too, leaves a journal that is as long as it can be.
            CommitInBackground();
        }

        _file.Dispose();
        if (_complete || !_hasRecords)
        {
            File.Delete(_path);
        }
    }

    private void Tick()
    {
        var watch = Stopwatch.StartNew();
        CommitInBackground();
        var pause = TimeSpan.FromTicks(Math.Clamp(watch.Elapsed.Ticks * PauseFactor, ShortestPause.Ticks, LongestPause.Ticks));
        lock (_lock)
        {
            if (!_disposed)
            {
                _timer.Change(pause, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void CommitInBackground()
    {
        try
        {
            Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failure ??= e;
        }
    }

    private void Commit()
    {
        lock (_commits)
        {
            List<JournalRecord> records;
            lock (_lock)
            {
                (records, _waiting) = (_waiting, []);
            }

            if (records.Count == 0 || _failure is not null)
            {
                return;
            }

            Durability.Ensure(_file.SafeFileHandle, OperatingSystem.IsLinux() ? [] : [.. records.Select(record => Path.Join(_root, record.Output))]);
            _hasRecords = true;
            _lines.ResetWrittenCount();
            foreach (var record in records)
            {
                record.AppendTo(_lines);
            }

            _file.Write(_lines.WrittenSpan);
            _file.Flush(flushToDisk: true);
        }
    }

    private void WriteLine(string line) => _file.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
