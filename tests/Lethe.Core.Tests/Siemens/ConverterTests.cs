using System.Text.Json;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Tests.Siemens;

/// <summary>dcm2niix makes the same images, gradients and times of files with cleaned headers as of the originals.</summary>
public class ConverterTests
{
    private static readonly string[] Facts =
    [
        "SliceTiming", "PhaseEncodingDirection", "TotalReadoutTime", "EchoTime", "BandwidthPerPixelPhaseEncode", "EffectiveEchoSpacing",
        "DwellTime", "ParallelReductionFactorInPlane", "PartialFourier", "BaseResolution", "ShimSetting", "TxRefAmp", "RefLinesPE",
        "ReceiveCoilName", "PulseSequenceDetails", "CoilCombinationMethod", "MatrixCoilMode", "DiffusionScheme", "PhaseResolution",
        "DerivedVendorReportedEchoSpacing", "RepetitionTime", "InversionTime", "CoilString", "ReceiveCoilActiveElements", "SpoilingState",
    ];

    private static readonly string[] Expected = ["SliceTiming", "PhaseEncodingDirection", "TotalReadoutTime", "BandwidthPerPixelPhaseEncode"];

    [ConverterFact]
    public void Mosaics() => Compare(Files("0.dcm", "1.dcm"), Expected).ShouldBe([".json", ".nii"]);

    [ConverterFact]
    public void Volumes() =>
        Compare([.. SiemensFile.Paths().Where(path => path.Contains("SAG-anon", StringComparison.Ordinal)).Select(SiemensFile.Read)], ["EchoTime", "ReceiveCoilName"])
            .ShouldBe([".json", ".nii"]);

    [ConverterFact]
    public void Diffusion()
    {
        var files = Files("0.dcm", "1.dcm");
        files[1] = files[1].With("29001010", WithGradient(files[1].Header("29001010")));

        // Fewer than some volumes are no diffusion series to the converter.
        files = [.. Enumerable.Range(0, 6).Select(i => files[i % 2].Numbered(i + 1))];
        Compare(files, Expected).ShouldBe([".bval", ".bvec", ".json", ".nii"]);
    }

    [ConverterFact]
    public void Protocols_of_XA()
    {
        var files = Directory.GetFiles(ReferenceData.PathOf("dicom/neurolabusc+dcm_qa_xa30/In"), "*.dcm", SearchOption.AllDirectories);
        var before = files.Order(StringComparer.Ordinal).Select(SiemensFile.Read).ToArray();
        Compare(before, [.. before.Select(file => file.CleanedProtocol())], ["EchoTime", "BaseResolution"]).ShouldContain(".bvec");
    }

    /// <summary>The same header, as if the second volume were weighted: the files at hand are not.</summary>
    private static byte[] WithGradient(byte[] header)
    {
        var builder = new CsaBuilder(isSecond: true);
        foreach (var (name, vr, items) in CsaDump.Read(header))
        {
            _ = name switch
            {
                "B_value" => builder.Add(name, vr, "1000"),
                "DiffusionGradientDirection" => builder.Add(name, vr, 3, "0.70710677", "-0.70710677", "0.00000000"),
                "B_matrix" => builder.Add(name, vr, 6, "500.00000000", "-500.00000000", "0.00000000", "500.00000000", "0.00000000", "0.00000000"),
                _ => builder.Add(name, vr, Math.Max(1, items.Count(item => item.Length > 0)), items),
            };
        }

        return builder.Build();
    }

    private static SiemensFile[] Files(params string[] names) =>
        [.. names.Select(name => SiemensFile.Read(Path.Combine(ReferenceData.PathOf(SiemensFile.Mosaics), name)))];

    /// <summary>The kinds of files that came out, the same ones with the same content before and after.</summary>
    private static string[] Compare(SiemensFile[] files, string[] expected) =>
        Compare(files, [.. files.Select(file => file.Cleaned(new Nobody()))], expected);

    private static string[] Compare(SiemensFile[] originals, SiemensFile[] cleaned, string[] expected)
    {
        using var folder = new TemporaryFolder();
        var before = Convert(folder, "before", originals);
        var after = Convert(folder, "after", cleaned);
        after.Keys.ShouldBe(before.Keys);
        foreach (var (extension, content) in before)
        {
            if (extension == ".json")
            {
                CompareFacts(content, after[extension], expected);
            }
            else
            {
                after[extension].AsSpan().SequenceEqual(content).ShouldBeTrue(extension);
            }
        }

        return [.. before.Keys];
    }

    private static void CompareFacts(byte[] before, byte[] after, string[] expected)
    {
        using var first = JsonDocument.Parse(before);
        using var second = JsonDocument.Parse(after);
        foreach (var fact in Facts)
        {
            Text(second, fact).ShouldBe(Text(first, fact), fact);
        }

        expected.Where(fact => Text(second, fact).Length == 0).ShouldBeEmpty();
    }

    private static string Text(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) ? value.GetRawText() : string.Empty;

    private static SortedDictionary<string, byte[]> Convert(TemporaryFolder folder, string name, SiemensFile[] files)
    {
        var input = Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName;
        var output = Directory.CreateDirectory(Path.Combine(folder.Path, name + "-out")).FullName;
        for (var i = 0; i < files.Length; i++)
        {
            File.WriteAllBytes(Path.Combine(input, $"{i}.dcm"), files[i].Bytes);
        }

        Tool.Run("dcm2niix", "-b", "y", "-ba", "n", "-z", "n", "-f", "series", "-o", output, input).ExitCode.ShouldBe(0);
        var results = Directory.GetFiles(output).ToDictionary(file => Path.GetExtension(file), File.ReadAllBytes);
        return new SortedDictionary<string, byte[]>(results, StringComparer.Ordinal);
    }
}
