using Lethe.Batch.Running;
using Lethe.Batch.Verifying;
using Lethe.Dicom.Directories;
using Lethe.Profiles;
using Lethe.Dicom.Reading;
using Lethe.SecondLook.Findings;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Verifying;

/// <summary>A DICOMDIR of the outputs is hunted too.</summary>
public sealed class VerifyDirectoryTests : IDisposable
{
    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    private string Directory => Path.Combine(_scene.Output, "DICOMDIR");

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "")]
    [InlineData(true, "dates")]
    [InlineData(false, "uids")]
    public void What_the_engine_makes_is_silent(bool zip, string what)
    {
        var options = _scene.Options with { FileSet = true, Output = zip ? _scene.File("out.zip") : _scene.Output };
        ConfidentialityOption[] kept = what switch
        {
            "dates" => [ConfidentialityOption.RetainLongitudinalModifiedDates, ConfidentialityOption.CleanDescriptors],
            "uids" => [ConfidentialityOption.RetainUids, ConfidentialityOption.RetainLongitudinalFullDates],
            _ => [],
        };
        var made = new BatchRunner(new Deidentifier(Profile.Basic.With(kept), BatchScene.Key), BatchScene.Key, options);
        made.Run(CancellationToken.None);

        foreach (var originals in new[] { _scene.Input, null })
        {
            var look = Look(originals, options.Output);
            look.Findings.Findings.Select(finding => $"{finding.Kind} {finding.Output} {finding.Path}").ShouldBeEmpty();
            look.Summary.Outputs.ShouldBe(made.Summary.Deidentified, "the DICOMDIR is no output");
        }
    }

    [Theory]
    [InlineData(0x0010_0010u, FindingKind.PersonName, FindingKind.LooksLikeName)]
    [InlineData(0x0010_0020u, FindingKind.PersonName, FindingKind.None)]
    [InlineData(0x0020_000Eu, FindingKind.Uid, FindingKind.None)]
    public void What_is_planted_in_a_record_is_found(uint tag, FindingKind beside, FindingKind alone)
    {
        BatchScene.Run(_scene.Options with { FileSet = true });
        Plant(tag, tag == 0x0020_000E ? Original(0x0020_000E) : Original(0x0010_0010));

        Kinds(_scene.Input).ShouldContain(beside);
        if (alone != FindingKind.None)
        {
            Kinds(null).ShouldContain(alone);
        }
    }

    [Fact]
    public void What_is_planted_above_many_instances_is_told_once()
    {
        BatchScene.Run(_scene.Options with { FileSet = true });
        Plant(0x0010_0010, Original(0x0010_0010));

        Look(_scene.Input, _scene.Output).Findings.Findings.Count(finding => finding is { Kind: FindingKind.LooksLikeName, Output: "DICOMDIR" }).ShouldBe(1);
    }

    [Fact]
    public void A_record_of_no_output_and_the_meta_information_are_looked_at_too()
    {
        BatchScene.Run(_scene.Options with { FileSet = true });
        Plant(0x0010_0010, Original(0x0010_0010));
        var bytes = File.ReadAllBytes(Directory);
        bytes[5] = 1;
        foreach (var file in System.IO.Directory.EnumerateFiles(Path.Combine(_scene.Output, "DICOM"), "*", SearchOption.AllDirectories).ToList())
        {
            File.Delete(file);
        }

        File.WriteAllBytes(Directory, bytes);

        var kinds = Kinds(null);

        kinds.ShouldContain(FindingKind.LooksLikeName);
        kinds.ShouldContain(FindingKind.WrongFileMeta);
    }

    [Fact]
    public void A_directory_of_the_originals_among_the_outputs_is_found()
    {
        BatchScene.Run(_scene.Options with { FileSet = true });
        using var records = new MemoryStream();
        var writer = new DirectoryWriter(records);
        foreach (var file in System.IO.Directory.EnumerateFiles(_scene.Input, "*.dcm", SearchOption.AllDirectories).Order())
        {
            var reader = new HeaderReader();
            reader.Read(new MemorySource(File.ReadAllBytes(file))).ShouldBeTrue();
            writer.Add(DirectoryInstance.Of(reader, "A\\B").ShouldNotBeNull());
        }

        using (var output = File.Create(Directory))
        {
            writer.Write(output, "X", "1.2.3", "X").ShouldBeTrue();
        }

        var beside = Kinds(_scene.Input);
        beside.ShouldContain(FindingKind.Uid);
        beside.ShouldContain(FindingKind.LooksLikeName);
    }

    private VerifyRunner Look(string? originals, string outputs)
    {
        var runner = new VerifyRunner(new VerifyOptions { Originals = originals, Outputs = outputs, Key = originals is null ? null : BatchScene.Key, Threads = 2 });
        runner.Run(CancellationToken.None);
        return runner;
    }

    private List<FindingKind> Kinds(string? originals) => [.. Look(originals, _scene.Output).Findings.Findings.Where(finding => finding.Output == "DICOMDIR").Select(finding => finding.Kind)];

    private byte[] Original(uint tag)
    {
        var reader = new HeaderReader();
        reader.Read(new MemorySource(File.ReadAllBytes(Path.Combine(_scene.Input, "CT", "slice1.dcm")))).ShouldBeTrue();
        return reader.Value(reader.Table.Find(tag)).Trim("\0 "u8).ToArray();
    }

    /// <summary>Puts a value in the place of another in the first record that has the attribute, cut or filled up to its length.</summary>
    private void Plant(uint tag, byte[] value)
    {
        var bytes = File.ReadAllBytes(Directory);
        var reader = new HeaderReader();
        reader.Read(new MemorySource(bytes)).ShouldBeTrue();
        for (var i = 0; i < reader.Table.Count; i++)
        {
            if (reader.Table[i].Tag == tag)
            {
                var place = bytes.AsSpan((int)reader.SourceOffset(reader.Table[i].ValueOffset), (int)reader.Table[i].Length);
                place.Fill((byte)(tag == 0x0020_000E ? 0 : ' '));
                value.AsSpan(0, Math.Min(value.Length, place.Length)).CopyTo(place);
                File.WriteAllBytes(Directory, bytes);
                return;
            }
        }

        throw new InvalidOperationException("No record has it.");
    }
}
