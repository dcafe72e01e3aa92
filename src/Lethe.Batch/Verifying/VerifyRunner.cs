using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Dicom.Reading;
using Lethe.SecondLook;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Media;
using Lethe.SecondLook.Pairing;

namespace Lethe.Batch.Verifying;

/// <summary>
/// A second look at a whole set: reads the originals, then each output beside its original. It shares the reader of bytes with the engine,
/// and nothing that decided.
/// </summary>
public sealed class VerifyRunner
{
    private readonly SetLook _set = new(new StandardTypes(), () => new PictureReader());
    private readonly OriginalIndex _index = new();
    private readonly List<(InputFile Input, OriginalEntry Entry)> _originals = [];
    private readonly List<(InputFile Input, DirectoryLook Look)> _directories = [];
    private readonly Lock _lock = new();

    /// <summary>A look that has not begun.</summary>
    /// <param name="options">What to look at.</param>
    public VerifyRunner(VerifyOptions options) => (Options, Summary) = (options, new VerifySummary(_set.Pictures));

    /// <summary>What was found.</summary>
    public FindingList Findings { get; } = new();

    /// <summary>Counts so far.</summary>
    public VerifySummary Summary { get; }

    /// <summary>Runs to the end.</summary>
    /// <exception cref="IOException">The table of the mapping cannot be read.</exception>
    public void Run(CancellationToken cancellation)
    {
        var mapping = Options.Mapping is null ? null : MappingTable.Read(Options.Mapping) ?? throw new IOException("--mapping: uids.csv of the folder is not a table of UIDs");
        if (Options.Originals is { } originals)
        {
            ForAll(originals, Options.Outputs, () => new OriginalReader(this, mapping), cancellation);
            NumberOriginals();
        }

        ForAll(Options.Outputs, null, () => new DirectoryFinder(this), cancellation);
        ForAll(Options.Outputs, null, () => Options.Originals is null ? new OutputAlone(this) : new OutputReader(this), cancellation);
        LookAtDirectories();
        _set.Complete(Findings);
        foreach (var number in _index.WithoutOutput(byUids: mapping is not null || Options.Key is not null))
        {
            Findings.Add(new Finding(FindingKind.WithoutOutput, "", default, $"original {number + 1}", -1, "no output", _originals[number].Input.Relative.ToString()));
        }
    }

    internal SetLook Set => _set;

    internal OriginalIndex Index => _index;

    internal VerifyOptions Options { get; }

    /// <summary>Takes up an original.</summary>
    internal void Enter(InputFile original, OriginalEntry entry)
    {
        lock (_lock)
        {
            _originals.Add((original, entry));
        }
    }

    /// <summary>Takes up a DICOMDIR among the outputs, which is none of them.</summary>
    internal void Enter(InputFile input, DirectoryLook directory)
    {
        lock (_lock)
        {
            _directories.Add((input, directory));
            _set.Directories.Add(directory);
        }
    }

    /// <summary>The original with a number.</summary>
    internal InputFile OriginalOf(int number) => _originals[number].Input;

    /// <summary>SOP Instance UID of the data set, or of the file meta information where that has none.</summary>
    internal static string SopInstanceUid(HeaderReader reader)
    {
        var index = reader.Table.Find(0x0008_0018);
        var value = index < 0 ? default : reader.Value(index).Trim("\0 "u8);
        return Encoding.ASCII.GetString(value.IsEmpty ? reader.Meta.SopInstanceUid : value);
    }

    /// <summary>Numbers follow the names, so that which of equal originals counts does not depend on the order of threads.</summary>
    private void NumberOriginals()
    {
        _originals.Sort((left, right) => string.CompareOrdinal(left.Input.Path, right.Input.Path) is var order and not 0 ? order : Comparer<long?>.Default.Compare(left.Input.Member?.Place, right.Input.Member?.Place));
        for (var number = 0; number < _originals.Count; number++)
        {
            _index.Add(number, _originals[number].Entry);
        }
    }

    /// <summary>Two members of an archive may have one name, so that the place tells.</summary>
    private bool IsDirectory(InputFile input) =>
        _directories.Exists(directory => directory.Input.Path == input.Path && directory.Input.Member?.Place == input.Member?.Place);

    private void LookAtDirectories()
    {
        using var source = new InputSource();
        var session = _set.CreateSession();
        foreach (var (input, directory) in _directories)
        {
            source.Open(input);
            session.LookAt(directory, source, Findings);
            source.Close();
        }
    }

    private void ForAll(string input, string? except, Func<IInputLook> create, CancellationToken cancellation)
    {
        var walker = new InputWalker([input], except is null ? "" : Path.GetFullPath(except));
        using var queue = new InputQueue(walker.Walk(), 1, 1);
        Parallel.For(0, Options.Threads, new ParallelOptions { MaxDegreeOfParallelism = Options.Threads, CancellationToken = cancellation }, _ =>
        {
            using var look = create();
            var batch = new InputFile[InputQueue.BatchSize];
            for (var count = queue.Take(batch); count > 0; count = queue.Take(batch))
            {
                for (var i = 0; i < count; i++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (look is DirectoryFinder || !IsDirectory(batch[i]))
                    {
                        look.Look(batch[i]);
                    }
                }
            }
        });
        Summary.CountNotListed(walker.NotListed);
    }
}
