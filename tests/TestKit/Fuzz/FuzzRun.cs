using System.Diagnostics;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Results;

namespace Lethe.TestKit.Fuzz;

/// <summary>
/// Sends variants through the engine. Each has to end with a typed outcome and its number, in bounded time, and
/// what was de-identified has to be readable. What is wrong is counted, not thrown.
/// </summary>
/// <param name="profile">The profile; the Basic Profile if there is none.</param>
/// <param name="secondsPerMegabyte">Longest time. What is given by itself tells what hangs on a machine that is busy with other work too.</param>
public sealed class FuzzRun(Profile? profile = null, double secondsPerMegabyte = 60)
{
    private const int MostFailures = 20;

    private readonly DeidentificationSession _session = new Deidentifier(profile ?? Profile.Basic, ProjectKey.FromBytes(new byte[ProjectKey.Size])).CreateSession();
    private readonly HeaderReader _reader = new(ReadLimits.Default, ReadLeniency.Strict);
    private readonly List<string> _failures = [];

    /// <summary>Variants that ended with each outcome.</summary>
    public Dictionary<Outcome, int> Outcomes { get; } = [];

    /// <summary>How often each number of an error came.</summary>
    public SortedDictionary<int, int> Errors { get; } = [];

    /// <summary>The first variants that went wrong, each with what is needed to make it again.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>The variant that is worked on and since when (<see cref="Stopwatch.GetTimestamp"/>), for a watchdog on another thread.</summary>
    public (string What, long Since) Current { get; private set; } = ("", Stopwatch.GetTimestamp());

    /// <summary>Longest time for one variant.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>Runs <paramref name="count"/> variants. Each has a seed of its own, so that one alone can be made again.</summary>
    public void Run(int seed, int count, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        for (var i = 0; i < count && _failures.Count < MostFailures; i++)
        {
            var (name, bytes) = files[(seed + i) % files.Count];
            Check($"seed {seed + i} of {name}", new Mutator(seed + i).Next(bytes));
        }
    }

    private void Check(string what, byte[] variant)
    {
        var start = Stopwatch.GetTimestamp();
        Current = (what, start);
        try
        {
            var outcome = _session.Deidentify(new MemorySource(variant));
            Outcomes[outcome] = Outcomes.GetValueOrDefault(outcome) + 1;
            Judge(what, outcome);
        }
        catch (Exception exception)
        {
            _failures.Add($"{what}: {exception}");
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        Slowest = elapsed > Slowest ? elapsed : Slowest;
        if (elapsed.TotalSeconds > secondsPerMegabyte * Math.Max(1, variant.Length / 1e6))
        {
            _failures.Add($"{what}: {elapsed.TotalSeconds:F2} s for {variant.Length} bytes");
        }
    }

    private void Judge(string what, Outcome outcome)
    {
        if (outcome != Outcome.Deidentified)
        {
            var error = _session.Report.Problems.FirstOrDefault(p => p.Severity == Severity.Error);
            Errors[error.Number] = Errors.GetValueOrDefault(error.Number) + 1;
            if (error.Number == 0 && outcome != Outcome.Skipped)
            {
                _failures.Add($"{what}: {outcome} without a number");
            }
            else if (error.Number is (int)ProblemNumber.RecheckFailed or (int)ProblemNumber.RecheckUnreadable)
            {
                _failures.Add($"{what}: {error}");
            }

            return;
        }

        using var output = new MemoryStream((int)_session.Result.Length);
        _session.Result.WriteTo(output);
        if (!_reader.Read(new MemorySource(output.ToArray())))
        {
            _failures.Add($"{what}: the output cannot be read: {_reader.Problem}");
        }
    }
}
