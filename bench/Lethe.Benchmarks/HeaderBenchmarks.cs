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
    public void Setup() => _source = new MemorySource(Bytes(Input));

    /// <summary>Facts, plan, rewrite and re-check: all but the writing of the file.</summary>
    [Benchmark]
    public bool Deidentify() => _session.Deidentify(_source) == Results.Outcome.Deidentified;

    /// <summary>Bytes to the flat table.</summary>
    [Benchmark]
    public bool Read() => _reader.Read(_source);
}
