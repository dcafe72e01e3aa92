using Lethe.Batch.Inputs;
using Lethe.Batch.Reports.Pictures;
using Lethe.Batch.Running;

namespace Lethe.Batch.Reports.Runs;

/// <summary>The whole run as one page for people. Counts and the first problems are kept until the end; the other reports have every input.</summary>
internal sealed class HtmlReport : IRunObserver
{
    private const int MostRows = 1000;

    private readonly AtomicText _file;
    private readonly RunTally _tally;
    private readonly BlankedPictures _pictures;
    private readonly RunDescription _run;
    private readonly DateTime _started = DateTime.UtcNow;
    private readonly Lock _lock = new();

    internal HtmlReport(string path, SourceNames names, RunDescription run, int mostRows = MostRows, int mostPictures = BlankedPictures.Most)
    {
        _file = new AtomicText(path);
        (_tally, _pictures, _run) = (new RunTally(names, mostRows), new BlankedPictures(names, mostPictures), run);
    }

    public void Note(InputFile input, in FileResult result)
    {
        _pictures.Note(input, in result);
        lock (_lock)
        {
            _tally.Note(input, in result);
        }
    }

    public void Complete(BatchSummary summary)
    {
        new RunPage(_run, _tally, _pictures, summary, (_started, DateTime.UtcNow)).Write(_file.Writer);
        _file.Complete();
    }

    public void Dispose() => _file.Dispose();
}
