using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Lethe.Batch.Running;
using Lethe.Profiles;
using Lethe.Standard;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Reports.Runs;

public sealed class HtmlReportTests : IDisposable
{
    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void The_page_tells_outcomes_modalities_actions_and_what_ran()
    {
        File.WriteAllText(Path.Combine(_scene.Input, "note.txt"), "not an image");

        var text = Run(_scene.Options, Profile.Basic).Root!.Value;

        text.ShouldContain("de-identified");
        text.ShouldContain("RemapUids");
        text.ShouldContain("were not examined");
        text.ShouldContain(ProfileDefinition.HashOf(Profile.Basic));
        text.ShouldContain("113100 Basic Application Confidentiality Profile");
        text.ShouldContain(BatchScene.Key.Id);
        text.ShouldContain("UTC");
        text.ShouldContain("LETHE1001");
    }

    [Fact]
    public void The_codes_are_those_of_profile_and_options()
    {
        var profile = Profile.Basic.With([ConfidentialityOption.CleanDescriptors]);
        var json = _scene.File("r.json");

        Run(_scene.Options with { Reports = [json] }, profile).Root!.Value.ShouldContain("113105 Clean Descriptors Option");

        using var report = JsonDocument.Parse(File.ReadAllBytes(json));
        report.RootElement.GetProperty("methodCodes").EnumerateArray().Select(code => code.GetString()).ShouldBe(["113100", "113105"]);
        report.RootElement.GetProperty("options").EnumerateArray().Select(option => option.GetString()).ShouldBe(["clean-descriptors"]);
        report.RootElement.GetProperty("profileHash").GetString().ShouldBe("sha256:" + ProfileDefinition.HashOf(profile));
        report.RootElement.GetProperty("ended").GetString().ShouldEndWith("Z");
    }

    [Fact]
    public void Quarantined_files_are_listed_by_their_ids_with_their_modality()
    {
        var path = Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories).First(file => file.Contains("CT", StringComparison.Ordinal));
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(Path.Combine(_scene.Input, "SECRETNAME.dcm"), bytes[..(bytes.Length / 2)]);

        var page = Run(_scene.Options, Profile.Basic);

        page.ToString().ShouldNotContain("SECRETNAME");
        page.Root!.Value.ShouldContain("Files that were not written");
        page.Root.Value.ShouldContain("LETHE1004");
    }

    [Fact]
    public void The_page_stays_short_whatever_the_number_of_problems()
    {
        var names = new Batch.Reports.SourceNames(BatchScene.Key, true);
        var tally = new Batch.Reports.Runs.RunTally(names, 3);
        Lethe.Results.Problem[] problems = [new(1004, Lethe.Results.Severity.Error, default, 0, -1)];
        for (var i = 0; i < 10; i++)
        {
            tally.Note(new Batch.Inputs.InputFile($"/in/{i}", 4), new FileResult(Lethe.Results.Outcome.Quarantined, problems, null, null, null));
        }

        tally.Errors.Count.ShouldBe(3);
        tally.MoreErrors.ShouldBe(7);
        tally.Problems[1004].ShouldBe((10, 10, Lethe.Results.Severity.Error));
    }

    [Fact]
    public void The_page_holds_no_identity()
    {
        var who = new InventedIdentity();
        var page = Run(_scene.Options, Profile.Basic).ToString();

        Canaries.FoundIn(Encoding.UTF8.GetBytes(page), who).ShouldBeEmpty();
    }

    private XDocument Run(BatchOptions options, Profile profile)
    {
        var path = _scene.File("r.html");
        var key = BatchScene.Key;
        new BatchRunner(new Deidentifier(profile, key), key, options with { Reports = [.. options.Reports, path] }).Run(CancellationToken.None);
        return XDocument.Parse(File.ReadAllText(path));
    }
}
