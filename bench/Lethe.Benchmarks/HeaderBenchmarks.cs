using System.Buffers.Text;
using BenchmarkDotNet.Attributes;
using Lethe.Dicom.Building;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Profiles;

namespace Lethe.Benchmarks;

/// <summary>The header engine in memory with a session that is kept, and its reader alone.</summary>
[MemoryDiagnoser]
public class HeaderBenchmarks
{
    private static readonly Deidentifier Engine = new(Profile.Basic, ProjectKey.FromBytes(new byte[ProjectKey.Size]));

    private readonly DeidentificationSession _session = Engine.CreateSession();
    private readonly HeaderReader _reader = new();
    private MemorySource _source = new();
    private Memory<byte>[] _instanceNumbers = [];
    private int _next = 1_000_000;

    /// <summary>Names of the inputs.</summary>
    public static IEnumerable<string> Inputs => ["ct", "ct-implicit", "mr", "sr", "enhanced-mr", "rtstruct"];

    [ParamsSource(nameof(Inputs))]
    public string Input { get; set; } = "ct";

    /// <summary>The bytes of an input.</summary>
    public static byte[] Bytes(string input) => input switch
    {
        "ct" => Headers.Ct(SyntaxUid.ExplicitLittleEndian),
        "ct-implicit" => Headers.Ct(SyntaxUid.ImplicitLittleEndian),
        "mr" => Headers.Demo("MR/slice1.ima"),
        "sr" => Headers.Demo("SR/report.dcm"),
        "enhanced-mr" => Headers.Demo("MR/volume.dcm"),
        _ => Headers.Demo("RT/structures.dcm"),
    };

    [GlobalSetup]
    public void Setup()
    {
        var bytes = Bytes(Input);
        _source = new MemorySource(bytes);
        _instanceNumbers = Headers.FindInstanceNumbers(bytes);
    }

    /// <summary>Facts, plan, rewrite and re-check: all but the writing of the file. Each call has a SOP Instance UID of its own.</summary>
    [Benchmark]
    public bool Deidentify()
    {
        _next++;
        foreach (var place in _instanceNumbers)
        {
            Utf8Formatter.TryFormat(_next, place.Span, out _);
        }

        return _session.Deidentify(_source) == Results.Outcome.Deidentified;
    }

    /// <summary>Bytes to the flat table.</summary>
    [Benchmark]
    public bool Read() => _reader.Read(_source);
}
