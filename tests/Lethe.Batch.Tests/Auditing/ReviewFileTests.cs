using Lethe.Batch.Auditing;
using Lethe.Batch.Running;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Profiles;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Auditing;

public sealed class ReviewFileTests : IDisposable
{
    private readonly BatchScene _scene = new();
    private readonly string _input;

    public ReviewFileTests()
    {
        _input = _scene.File("few");
        Directory.CreateDirectory(_input);
    }

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(16 * 1024 * 1024)]
    [InlineData(64)]
    public void Each_value_stands_once_with_its_count(int mostCharacters)
    {
        Write("1", "T1 axial");
        Write("2", "T1 axial ");
        Write("3", "T2");

        var lines = Values(mostCharacters);

        lines[0].ShouldBe("attribute,name,action,count,value,decision");
        lines.ShouldContain("\"(0008,103E)\",SeriesDescription,Remove,2,\"T1 axial\",");
        lines.ShouldContain("\"(0008,103E)\",SeriesDescription,Remove,1,\"T2\",");
        lines.ShouldContain("\"(0008,0060)\",Modality,Keep,3,\"CT\",");
        lines.ShouldNotContain(line => line.Contains("PatientName", StringComparison.Ordinal) || line.Contains("PatientID", StringComparison.Ordinal));
        Directory.EnumerateFiles(_scene.File("."), "*.part*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("-5 degrees")]
    [InlineData("@home")]
    [InlineData("\"quoted\", and more")]
    [InlineData("# no comment")]
    public void A_marked_value_is_found_again_whatever_letters_it_has(string value)
    {
        Write("1", value);
        Values();
        var path = _scene.File("v.csv");
        var marked = File.ReadAllLines(path).Select(line => line.Contains("SeriesDescription", StringComparison.Ordinal) ? line + "keep" : line);
        File.WriteAllLines(path, marked);

        var profile = Profile.Basic with { Reviewed = ReviewedValuesReader.ReadFile(path, UnreviewedPolicy.Rule).Values };
        var output = _scene.File("kept");
        new BatchRunner(new Deidentifier(profile, BatchScene.Key), BatchScene.Key, new BatchOptions { Inputs = [_input], Output = output }).Run(CancellationToken.None);

        var reader = new HeaderReader();
        reader.Read(new MemorySource(File.ReadAllBytes(Directory.EnumerateFiles(output, "*.dcm", SearchOption.AllDirectories).Single()))).ShouldBeTrue();
        System.Text.Encoding.ASCII.GetString(reader.Value(reader.Table.Find(0x0008_103E))).TrimEnd(' ').ShouldBe(value);
    }

    [Fact]
    public void No_formula_stands_at_the_start_of_a_cell()
    {
        Write("1", "=HYPERLINK(1)");

        Values().ShouldContain("\"(0008,103E)\",SeriesDescription,Remove,1,\"'=HYPERLINK(1)\",");
    }

    [Fact]
    public void A_profile_names_the_file_beside_it()
    {
        Write("1", "T1 axial");
        File.WriteAllText(_scene.File("v.csv"), "attribute,value,decision\nSeriesDescription,T1 axial,keep\n");
        File.WriteAllText(_scene.File("p.yaml"), "reviewed-values: v.csv\nunreviewed: quarantine\n");

        var profile = Profiles.Yaml.ProfileReader.ReadFile(_scene.File("p.yaml")).Profile!;

        profile.Reviewed!.Count.ShouldBe(1);
        profile.Reviewed.Unreviewed.ShouldBe(UnreviewedPolicy.Quarantine);
    }

    [Theory]
    [InlineData("reviewed-values: missing.csv\n", "no such file")]
    [InlineData("unreviewed: quarantine\n", "no reviewed values")]
    [InlineData("reviewed-values: bad.csv\n", "bad.csv:2:1")]
    public void What_is_wrong_with_the_file_is_a_mistake_of_the_profile(string yaml, string reason)
    {
        File.WriteAllText(_scene.File("bad.csv"), "attribute,value,decision\nSeriesDescription,T1,perhaps\n");
        File.WriteAllText(_scene.File("p.yaml"), yaml);

        var reading = Profiles.Yaml.ProfileReader.ReadFile(_scene.File("p.yaml"));

        reading.Profile.ShouldBeNull();
        reading.Problems.Single().Message.ShouldContain(reason);
    }

    private string[] Values(int mostCharacters = 16 * 1024 * 1024)
    {
        var path = _scene.File("v.csv");
        new Auditor(Profile.Basic, new AuditOptions { Inputs = [_input], Threads = 2, Values = path, MostCharacters = mostCharacters }).Run(CancellationToken.None);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return File.ReadAllLines(path);
    }

    private void Write(string name, string description) => File.WriteAllBytes(Path.Combine(_input, name), Part10Writer.ToBytes(new DataSet()
        .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.2")
        .Add(new Tag(0x0008_0018), Vr.UI, "1.2.3." + name)
        .Add(new Tag(0x0008_0060), Vr.CS, "CT")
        .Add(new Tag(0x0008_103E), Vr.LO, description)
        .Add(new Tag(0x0010_0010), Vr.PN, "Berg^Anna")
        .Add(new Tag(0x0010_0020), Vr.LO, "4711")
        .Add(new Tag(0x0020_000D), Vr.UI, "1.2.3.5")
        .Add(new Tag(0x0020_000E), Vr.UI, "1.2.3.6")));
}
