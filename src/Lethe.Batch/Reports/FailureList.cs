using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Results;

namespace Lethe.Batch.Reports;

/// <summary>The first inputs that were not worked on, for the console; reports have all of them.</summary>
public sealed class FailureList : IRunObserver
{
    private const int Most = 200;

    private readonly SourceNames _names;
    private readonly List<string> _lines = [];
    private readonly Lock _lock = new();

    internal FailureList(SourceNames names) => _names = names;

    /// <summary>One line for each: outcome, name, problem.</summary>
    public IReadOnlyList<string> Lines => _lines;

    void IRunObserver.Note(InputFile input, in FileResult result)
    {
        if (result.Outcome is Outcome.Deidentified or Outcome.Restored or Outcome.Skipped)
        {
            return;
        }

        var problem = result.Problems.FirstOrDefault(p => p.Severity == Severity.Error);
        lock (_lock)
        {
            if (_lines.Count < Most)
            {
                _lines.Add($"{result.Outcome} {_names.NameOf(input)} {problem}");
            }
        }
    }

    void IRunObserver.Complete(BatchSummary summary)
    {
    }

    void IDisposable.Dispose()
    {
    }
}
