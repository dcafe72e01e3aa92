using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Planning;
using Lethe.Results;
using Lethe.Standard;

namespace Lethe.Batch.Reports.Runs;

/// <summary>
/// Counts of a run for its page, and the first problems of both kinds. Grows with what there is to count, never with the number of
/// inputs. For one thread at a time.
/// </summary>
internal sealed class RunTally(SourceNames names, int mostRows)
{
    private static readonly ActionKind[] Kinds = Enum.GetValues<ActionKind>();

    private readonly long[] _elements = new long[byte.MaxValue + 1];
    private readonly long[] _files = new long[byte.MaxValue + 1];
    private readonly List<int> _numbersOfFile = [];

    /// <summary>Files of each outcome, by modality; without a name for what has none that is known.</summary>
    internal SortedDictionary<string, long[]> ByModality { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of a problem, with how often and in how many files it was found.</summary>
    internal SortedDictionary<int, (long Times, long Files, Severity Severity)> Problems { get; } = [];

    /// <summary>The first problems of files that were not written.</summary>
    internal List<ProblemRow> Errors { get; } = [];

    /// <summary>The first problems of files that were written all the same.</summary>
    internal List<ProblemRow> Notices { get; } = [];

    /// <summary>How many more than <see cref="Errors"/> there are.</summary>
    internal long MoreErrors { get; private set; }

    /// <summary>How many more than <see cref="Notices"/> there are.</summary>
    internal long MoreNotices { get; private set; }

    /// <summary>The actions that were taken, with how many elements and in how many files.</summary>
    internal IEnumerable<(ActionKind Kind, long Elements, long Files)> Actions =>
        Kinds.Where(kind => _elements[(int)kind] > 0).Select(kind => (kind, _elements[(int)kind], _files[(int)kind]));

    internal void Note(InputFile input, in FileResult result)
    {
        if (result.Outcome != Outcome.Skipped)
        {
            CountModality(in result);
        }

        if (result.Report is { } report && result.Outcome == Outcome.Deidentified)
        {
            CountActions(report);
        }

        if (result.Problems.Count > 0)
        {
            CountProblems(input, in result);
        }
    }

    private void CountModality(in FileResult result)
    {
        var modality = result.Report?.Modality is { Length: > 0 } named ? named
            : result.Instance is null ? ""
            : Modalities.NameOf(result.Instance.Modality);
        if (!ByModality.TryGetValue(modality, out var outcomes))
        {
            ByModality[modality] = outcomes = new long[Enum.GetValues<Outcome>().Length];
        }

        outcomes[(int)result.Outcome]++;
    }

    private void CountActions(InstanceReport report)
    {
        foreach (var kind in Kinds)
        {
            var count = report.CountOf(kind);
            _elements[(int)kind] += count;
            _files[(int)kind] += count > 0 ? 1 : 0;
        }
    }

    private void CountProblems(InputFile input, in FileResult result)
    {
        _numbersOfFile.Clear();
        string? name = null;
        foreach (var problem in result.Problems)
        {
            var isFirst = !_numbersOfFile.Contains(problem.Number);
            _numbersOfFile.Add(problem.Number);
            var (times, files, _) = Problems.GetValueOrDefault(problem.Number);
            Problems[problem.Number] = (times + 1, files + (isFirst ? 1 : 0), problem.Severity);
            if (result.Outcome == Outcome.Skipped)
            {
                continue;
            }

            var (rows, isError) = (problem.Severity == Severity.Error ? Errors : Notices, problem.Severity == Severity.Error);
            if (rows.Count < mostRows)
            {
                rows.Add(new ProblemRow(name ??= names.NameOf(input), result.Outcome, problem));
            }
            else
            {
                (MoreErrors, MoreNotices) = isError ? (MoreErrors + 1, MoreNotices) : (MoreErrors, MoreNotices + 1);
            }
        }
    }
}
