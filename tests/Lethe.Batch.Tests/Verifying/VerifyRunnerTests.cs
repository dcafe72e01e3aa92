using System.IO.Compression;
using Lethe.Batch.Running;
using Lethe.Batch.Verifying;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.SecondLook.Findings;
using Lethe.Standard;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Verifying;

public sealed class VerifyRunnerTests : IDisposable
{
    private static ReadOnlySpan<byte> ImageTypeHeader => [0x08, 0x00, 0x08, 0x00, (byte)'C', (byte)'S'];

    private static ReadOnlySpan<byte> PixelDataHeader => [0xE0, 0x7F, 0x10, 0x00, (byte)'O', (byte)'W'];

    private static ReadOnlySpan<byte> RowsHeader => [0x28, 0x00, 0x10, 0x00, (byte)'U', (byte)'S'];

    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    public static TheoryData<string, ConfidentialityOption[]> Profiles => new()
    {
        { "basic", [] },
        { "dates", [ConfidentialityOption.RetainLongitudinalModifiedDates] },
        { "full dates and uids", [ConfidentialityOption.RetainLongitudinalFullDates, ConfidentialityOption.RetainUids] },
        {
            "all that go together",
            [
                ConfidentialityOption.RetainLongitudinalModifiedDates, ConfidentialityOption.RetainPatientCharacteristics, ConfidentialityOption.RetainDeviceIdentity,
                ConfidentialityOption.RetainInstitutionIdentity, ConfidentialityOption.RetainSafePrivate, ConfidentialityOption.CleanDescriptors,
                ConfidentialityOption.CleanStructuredContent, ConfidentialityOption.CleanGraphics,
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Profiles))]
    public void What_the_engine_makes_is_silent_however_pairs_are_found(string what, ConfidentialityOption[] options)
    {
        var profile = Profile.Basic.With(options);
        var mapping = _scene.File("mapping");
        new BatchRunner(new Deidentifier(profile, BatchScene.Key), BatchScene.Key, _scene.Options with { Mapping = mapping }).Run(CancellationToken.None);
        var inputs = Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories).Count();

        foreach (var look in new VerifyOptions[] { Beside, Beside with { Key = BatchScene.Key }, Beside with { Mapping = mapping }, Beside with { Threads = 1 }, Alone })
        {
            var runner = Look(look);
            Describe(runner).ShouldBeEmpty(what);
            runner.Summary.Outputs.ShouldBe(inputs);
            runner.Summary.Pairs.ShouldBe(look.Originals is null ? 0 : inputs);
        }
    }

    [Fact]
    public void Zip_files_are_looked_into()
    {
        BatchScene.Run(_scene.Options with { Output = _scene.File("out.zip") });
        ZipFile.CreateFromDirectory(_scene.Input, _scene.File("in.zip"));

        var runner = Look(Beside with { Originals = _scene.File("in.zip"), Outputs = _scene.File("out.zip"), Key = BatchScene.Key });

        Describe(runner).ShouldBeEmpty();
        runner.Summary.Pairs.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void An_original_among_the_outputs_is_found_in_every_way()
    {
        BatchScene.Run(_scene.Options);
        File.Copy(Inputs.First(), Path.Combine(_scene.Output, "copy.dcm"));

        var kinds = Look(Beside).Findings.Counts.Keys;

        foreach (var kind in new[] { FindingKind.PersonName, FindingKind.Identifier, FindingKind.Date, FindingKind.Uid, FindingKind.Text, FindingKind.WrongMark, FindingKind.WrongFileMeta })
        {
            kinds.ShouldContain(kind);
        }
    }

    [Fact]
    public void An_original_looked_at_alone_looks_like_identity()
    {
        var kinds = Look(Alone with { Outputs = _scene.Input }).Findings.Counts.Keys;

        foreach (var kind in new[] { FindingKind.LooksLikeName, FindingKind.LooksLikeListedValue, FindingKind.LooksLikeContact, FindingKind.LooksLikeDate, FindingKind.WrongMark })
        {
            kinds.ShouldContain(kind);
        }
    }

    [Fact]
    public void Outputs_that_are_missing_or_are_none_are_found()
    {
        BatchScene.Run(_scene.Options);
        var outputs = Directory.EnumerateFiles(_scene.Output, "*.dcm", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        File.Delete(outputs[0]);
        File.WriteAllBytes(outputs[1], File.ReadAllBytes(outputs[1])[..300]);
        File.WriteAllText(Path.Combine(_scene.Output, "notes.txt"), "no image");

        var counts = Look(Beside with { Key = BatchScene.Key }).Findings.Counts;

        counts[FindingKind.WithoutOutput].ShouldBe(2);
        counts[FindingKind.Unreadable].ShouldBe(2);
    }

    [Fact]
    public void Outputs_of_other_originals_have_none()
    {
        BatchScene.Run(_scene.Options);
        Directory.CreateDirectory(_scene.File("others"));
        File.Copy(Inputs.First(), _scene.File("others/one.dcm"));

        Look(Beside with { Originals = _scene.File("others"), Key = BatchScene.Key }).Findings.Counts[FindingKind.WithoutOriginal].ShouldBeGreaterThan(5);
    }

    [Fact]
    public void What_the_iod_needs_is_missed()
    {
        BatchScene.Run(_scene.Options);
        var ct = Directory.EnumerateFiles(_scene.Output, "*.dcm", SearchOption.AllDirectories).First(file => Contains(file, "1.2.840.10008.5.1.4.1.1.2\0"u8));
        var bytes = File.ReadAllBytes(ct);

        // Image Type (0008,0008) becomes an element that nobody asks for.
        var at = bytes.AsSpan().IndexOf(ImageTypeHeader);
        bytes[at + 2] = 0x06;
        File.WriteAllBytes(ct, bytes);

        Look(Beside).Findings.Findings.ShouldContain(finding => finding.Kind == FindingKind.MissingAttribute && finding.Path == "(0008,0008)");
    }

    /// <summary>An output that was changed no longer looks like its original in all: it is compared all the same.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Changed_pixels_and_rows_are_found_with_and_without_a_key(bool withKey)
    {
        BatchScene.Run(_scene.Options);
        var ct = Directory.EnumerateFiles(_scene.Output, "*.dcm", SearchOption.AllDirectories).Where(file => Contains(file, "1.2.840.10008.5.1.4.1.1.2\0"u8)).Order(StringComparer.Ordinal).ToList();
        var (pixels, rows) = (File.ReadAllBytes(ct[0]), File.ReadAllBytes(ct[1]));
        pixels[pixels.AsSpan().IndexOf(PixelDataHeader) + 40] ^= 1;
        rows[rows.AsSpan().IndexOf(RowsHeader) + 8] ^= 1;
        File.WriteAllBytes(ct[0], pixels);
        File.WriteAllBytes(ct[1], rows);

        var findings = Look(Beside with { Key = withKey ? BatchScene.Key : null }).Findings.Findings;

        findings.ShouldContain(finding => finding.Kind == FindingKind.PixelsChanged);
        findings.ShouldContain(finding => finding.Kind == FindingKind.ImageDescriptionChanged);
    }

    /// <summary>Where several originals look like the output, it may show the values of none of them.</summary>
    [Fact]
    public void Values_of_all_originals_that_fit_alike_are_hunted()
    {
        foreach (var (name, uid) in (ReadOnlySpan<(string, string)>)[("Wolstenholme^Perpetua", "1.2.840.113619.2.55.3.1"), ("Vavasour^Ignatius", "1.2.840.113619.2.55.3.2")])
        {
            Write("twins", uid, Twin(uid).Add(new Tag(0x0010_0010), Vr.PN, name));
        }

        Write("output", "2.25.1", Twin("2.25.1").Add(new Tag(0x0010_0010), Vr.PN, "").Add(new Tag(0x0018_1030), Vr.LO, "Wolstenholme Vavasour"));

        var names = Look(Beside with { Originals = _scene.File("twins"), Outputs = _scene.File("output") }).Findings.Findings.Where(finding => finding.Kind == FindingKind.PersonName);

        names.Select(finding => finding.Value!.ToUpperInvariant()).Order().ShouldBe(["VAVASOUR", "WOLSTENHOLME"]);
    }

    [Theory]
    [InlineData("report.json")]
    [InlineData("report.csv")]
    [InlineData("report.html")]
    public void Reports_hold_identity_only_when_asked_for(string name)
    {
        BatchScene.Run(_scene.Options);
        File.Copy(Inputs.First(), Path.Combine(_scene.Output, "Featherstonehaugh-copy.dcm"));
        var runner = Look(Beside);

        new VerifyReport(runner, Beside, showValues: false).Write(_scene.File(name));
        var quiet = File.ReadAllBytes(_scene.File(name));
        new VerifyReport(runner, Beside, showValues: true).Write(_scene.File(name));
        var telling = File.ReadAllText(_scene.File(name));

        Canaries.FoundIn(quiet, new InventedIdentity()).ShouldBeEmpty();
        System.Text.Encoding.UTF8.GetString(quiet).ShouldContain("LETHE5101");
        telling.ShouldContain("FEATHERSTONEHAUGH");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_scene.File(name)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static DataSet Twin(string uid) => new DataSet()
        .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.2")
        .Add(new Tag(0x0008_0018), Vr.UI, uid)
        .Add(new Tag(0x0018_0050), Vr.DS, "5.0")
        .AddBytes(new Tag(0x7FE0_0010), Vr.OW, new byte[64]);

    private void Write(string folder, string name, DataSet dataSet)
    {
        Directory.CreateDirectory(_scene.File(folder));
        File.WriteAllBytes(_scene.File($"{folder}/{name}.dcm"), Part10Writer.ToBytes(dataSet));
    }

    private IEnumerable<string> Inputs => Directory.EnumerateFiles(_scene.Input, "*.dcm", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private VerifyOptions Beside => new() { Originals = _scene.Input, Outputs = _scene.Output, Threads = 2 };

    private VerifyOptions Alone => new() { Outputs = _scene.Output, Threads = 2 };

    private static VerifyRunner Look(VerifyOptions options)
    {
        var runner = new VerifyRunner(options);
        runner.Run(CancellationToken.None);
        return runner;
    }

    /// <summary>Numbers and places, no values: the message of a failing test is no place for them.</summary>
    private static IEnumerable<string> Describe(VerifyRunner runner) => runner.Findings.Findings.Select(finding => $"{finding.Kind} {finding.Output} {finding.Path} {finding.Form}");

    private static bool Contains(string file, ReadOnlySpan<byte> bytes) => File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0;
}
