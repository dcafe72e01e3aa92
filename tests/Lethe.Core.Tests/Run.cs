using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;

namespace Lethe.Tests;

/// <summary>One de-identification by a profile, and its output read back.</summary>
internal sealed class Run
{
    public const string CtImage = "1.2.840.10008.5.1.4.1.1.2";

    private readonly HeaderReader _output = new();

    private Run(byte[] input, Profile profile)
    {
        Session = new Deidentifier(profile, Key).CreateSession();
        Outcome = Session.Deidentify(new MemorySource(input));
        if (Outcome != Outcome.Deidentified)
        {
            return;
        }

        using var stream = new MemoryStream();
        Session.Result.WriteTo(stream);
        Bytes = stream.ToArray();
        if (!_output.Read(new MemorySource(Bytes)))
        {
            throw new InvalidOperationException($"The output cannot be read: {_output.Problem}");
        }
    }

    /// <summary>The key of all tests; a property, since each key is an object of its own.</summary>
    public static ProjectKey Key => ProjectKey.FromBytes([.. Enumerable.Repeat((byte)7, ProjectKey.Size)]);

    public DeidentificationSession Session { get; }

    public Outcome Outcome { get; }

    public InstanceReport Report => Session.Report;

    public byte[] Bytes { get; } = [];

    public HeaderReader Output => _output;

    public static Run Of(byte[] input, Profile? profile = null) => new(input, profile ?? Profile.Basic);

    public static Run Of(DataSet input, WriteOptions? options = null, Profile? profile = null) => new(Part10Writer.ToBytes(input, options), profile ?? Profile.Basic);

    public static Run Of(DataSet input, params ReadOnlySpan<ConfidentialityOption> options) => Of(input, null, Profile.Basic.With(options.ToArray()));

    /// <summary>A data set with what identifies an instance and nothing else.</summary>
    public static DataSet Instance(string sopClass = CtImage) => new DataSet()
        .Add(new Tag(0x0008_0016), Vr.UI, sopClass)
        .Add(new Tag(0x0008_0018), Vr.UI, "1.2.3.4")
        .Add(new Tag(0x0010_0010), Vr.PN, "Berg^Anna")
        .Add(new Tag(0x0010_0020), Vr.LO, "4711")
        .Add(new Tag(0x0020_000D), Vr.UI, "1.2.3.5")
        .Add(new Tag(0x0020_000E), Vr.UI, "1.2.3.6");

    /// <summary>Index in the table of the output; each tag but the last is a sequence whose first item is entered. -1 when absent.</summary>
    public int Find(params ReadOnlySpan<uint> path)
    {
        var (first, end) = (0, _output.Table.Count);
        for (var i = 0; ; i++)
        {
            var at = _output.Table.Find(path[i], first, end);
            if (at < 0 || i == path.Length - 1)
            {
                return at;
            }

            if (at + 1 >= _output.Table[at].Next)
            {
                return -1;
            }

            (first, end) = (at + 2, _output.Table[at + 1].Next);
        }
    }

    public bool Has(params ReadOnlySpan<uint> path) => Find(path) >= 0;

    /// <summary>The value as Latin-1 without padding; null when absent.</summary>
    public string? Text(params ReadOnlySpan<uint> path) => Find(path) is var at and >= 0
        ? Encoding.Latin1.GetString(_output.Value(at)).TrimEnd(' ', '\0')
        : null;

    public byte[] Value(params ReadOnlySpan<uint> path) => _output.Value(Find(path)).ToArray();

    /// <summary>Items of a sequence of the output.</summary>
    public int CountItems(params ReadOnlySpan<uint> path)
    {
        var (at, count) = (Find(path), 0);
        for (var item = at + 1; item < _output.Table[at].Next; item = _output.Table[item].Next)
        {
            count++;
        }

        return count;
    }

    public bool Holds(string text) => Bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(text)) >= 0;

    public IEnumerable<ProblemNumber> Problems => Report.Problems.Select(problem => (ProblemNumber)problem.Number);
}
