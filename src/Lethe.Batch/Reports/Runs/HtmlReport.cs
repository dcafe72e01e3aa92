using Lethe.Batch.Inputs;
using Lethe.Batch.Running;

namespace Lethe.Batch.Reports.Runs;

/// <summary>The whole run as one page for people. Counts and the first problems are kept until the end; the other reports have every input.</summary>
internal sealed class HtmlReport : IRunObserver
{
    private const int MostRows = 1000;

    private readonly AtomicText _file;
    private readonly RunTally _tally;
    private readonly RunDescription _run;
    private readonly DateTime _started = DateTime.UtcNow;
    private readonly Lock _lock = new();

    internal HtmlReport(string path, SourceNames names, RunDescription run, int mostRows = MostRows)
    {
        _file = new AtomicText(path);
        (_tally, _run) = (new RunTally(names, mostRows), run);
    }

    public void Note(InputFile input, in FileResult result)
    {
        lock (_lock)
        {
            _tally.Note(input, in result);
        }
    }

    public void Complete(BatchSummary summary)
    {
        new RunPage(_run, _tally, summary, (_started, DateTime.UtcNow)).Write(_file.Writer);
        _file.Complete();
    }

    public void Dispose() => _file.Dispose();
}
