using Lethe.Batch.Auditing;
using Lethe.Batch.Auditing.Pages;
using Lethe.Batch.Running;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Identity;
using Lethe.Leaks.Tests.Rows;
using Lethe.Leaks.Tests.Search;
using Lethe.Profiles;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Reports;

/// <summary>Reports hold no value of a file, wherever it stands: in attributes, in names of private creators, in VRs, in names of files.</summary>
public sealed class ReportLeakTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportLeakTests()
    {
        Directory.CreateDirectory(Path.Combine(Input, Marker.Stem));
        Write("rows", RowPlants.PlantAll(Hosts.Of(Hosts.Ct)));
        Write("content", Hosts.Nest(Hosts.Of(Hosts.Sr), RowPlants.PlantAll(new DataSet()), new Tag(0x0040, 0xA730), new Tag(0x0040, 0xA730)));
        Write("creators", Hosts.CtImage()
            .Add(new Tag(0x0019, 0x0010), Vr.LO, Marker.Stem + " CREATOR").Add(new Tag(0x0019, 0x1001), Vr.LO, Marker.Stem)
            .Add(new Tag(0x0019, 0x0011), Vr.LO, "SIEMENS MR HEADER").AddSequence(new Tag(0x0019, 0x1101), new DataSet()
                .Add(new Tag(0x0021, 0x0010), Vr.LO, Marker.Stem + "2").Add(new Tag(0x0021, 0x1001), Vr.PN, Marker.Stem)));
        Write("class", new DataSet()
            .Add(new Tag(0x0008, 0x0016), Vr.UI, Marker.UidRoot + ".1").Add(new Tag(0x0008, 0x0018), Vr.UI, Marker.UidRoot + ".2")
            .Add(new Tag(0x0008, 0x0060), Vr.CS, Marker.Stem).Add(new Tag(0x0010, 0x0020), Vr.LO, Marker.Stem).Add(new Tag(0x0010, 0x1010), Vr.AS, Marker.Age));
        var cut = File.ReadAllBytes(Path.Combine(Input, Marker.Stem, Marker.Stem + "rows"));
        File.WriteAllBytes(Path.Combine(Input, Marker.Stem + "cut.dcm"), cut[..(cut.Length / 2)]);
        File.WriteAllText(Path.Combine(Input, Marker.Stem + ".txt"), "no image");
    }

    private string Input => _folder.File("in");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("basic", "html")]
    [InlineData("basic", "json")]
    [InlineData("basic", "csv")]
    [InlineData("research", "html")]
    [InlineData("research", "json")]
    [InlineData("research", "csv")]
    public void An_audit_shows_no_value(string profile, string ending)
    {
        var path = _folder.File("audit." + ending);
        var result = new Auditor(ReadyProfiles.Find(profile)!, new AuditOptions { Inputs = [Input], Threads = 2 }).Run(CancellationToken.None);
        AuditReports.Write(path, result);

        result.Totals.Files.ShouldBe(4);
        MarkerSearch.Find(File.ReadAllBytes(path), Marker.All).ShouldBeEmpty();
    }

    [Fact]
    public void The_search_finds_what_an_audit_with_values_shows()
    {
        var path = _folder.File("audit.html");
        AuditReports.Write(path, new Auditor(Profile.Basic, new AuditOptions { Inputs = [Input], ShowsValues = true }).Run(CancellationToken.None));

        MarkerSearch.Find(File.ReadAllBytes(path), Marker.All).Count.ShouldBe(Marker.All.Count);
    }

    [Theory]
    [InlineData("basic", "html")]
    [InlineData("basic", "json")]
    [InlineData("basic", "csv")]
    [InlineData("research", "html")]
    [InlineData("clinical-trial", "html")]
    public void A_run_report_shows_no_value(string profile, string ending)
    {
        var path = _folder.File("run." + ending);
        var key = ProjectKey.CreateRandom();
        var options = new BatchOptions { Inputs = [Input], Output = _folder.File("out"), Threads = 2, Reports = [path] };
        var runner = new BatchRunner(new Deidentifier(ReadyProfiles.Find(profile)!, key), key, options);
        runner.Run(CancellationToken.None);

        runner.Summary.Total.ShouldBe(6);
        MarkerSearch.Find(File.ReadAllBytes(path), Marker.All).ShouldBeEmpty();
    }

    private void Write(string name, DataSet set) => File.WriteAllBytes(Path.Combine(Input, Marker.Stem, Marker.Stem + name), Part10Writer.ToBytes(set));
}
