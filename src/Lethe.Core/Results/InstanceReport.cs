using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Imaging;
using Lethe.Planning;

namespace Lethe.Results;

/// <summary>What was done to one instance. Reused from file to file; copy what must stay. Holds no original value.</summary>
public sealed class InstanceReport
{
    private readonly List<Problem> _problems = [];
    private readonly int[] _actions = new int[byte.MaxValue + 1];

    /// <summary>What became of the instance.</summary>
    public Outcome Outcome { get; private set; }

    /// <summary>Numbered problems, errors and notices.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What was read leniently.</summary>
    public ReadAnomalies Anomalies { get; internal set; }

    /// <summary>True if the object has pixels, which only Clean Pixel Data looks at.</summary>
    public bool HasPixels { get; internal set; }

    /// <summary>What a look at the pixels ended with; null if nobody looked.</summary>
    public PixelLook? Pixels { get; internal set; }

    /// <summary>True if the object has pixels that nobody looked at.</summary>
    public bool HasUnexaminedPixels => HasPixels && Pixels is null;

    /// <summary>True if a rule left the instance out.</summary>
    public bool IsLeftOut { get; private set; }

    /// <summary>Modality of the input if it is a defined term of PS3.3 C.7.3.1.1.1, also of one that was not written; otherwise empty.</summary>
    public string Modality { get; internal set; } = "";

    /// <summary>How many elements met an action.</summary>
    public int CountOf(ActionKind kind) => _actions[(int)kind];

    internal void Clear()
    {
        Outcome = Outcome.Deidentified;
        _problems.Clear();
        Array.Clear(_actions);
        Anomalies = ReadAnomalies.None;
        HasPixels = false;
        Pixels = null;
        IsLeftOut = false;
        Modality = "";
    }

    internal void Count(ActionKind kind) => _actions[(int)kind]++;

    internal void Notice(ProblemNumber number, uint tag = 0, int depth = 0, long offset = -1) =>
        _problems.Add(new Problem((int)number, Severity.Notice, new Tag(tag), depth, offset));

    /// <summary>Leaves the input out: a directory, not an instance.</summary>
    internal void Skip() => Outcome = Outcome.Skipped;

    /// <summary>Leaves an instance out because a rule says so.</summary>
    internal void LeaveOut() => (Outcome, IsLeftOut) = (Outcome.Skipped, true);

    /// <summary>The originals are back.</summary>
    internal void Restore() => Outcome = Outcome.Restored;

    /// <summary>Ends the instance without output.</summary>
    internal void Fail(Outcome outcome, int number, uint tag = 0, int depth = 0, long offset = -1)
    {
        Outcome = outcome;
        _problems.Add(new Problem(number, Severity.Error, new Tag(tag), depth, offset));
    }
}
