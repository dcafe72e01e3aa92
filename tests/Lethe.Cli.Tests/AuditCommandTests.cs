using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests;

public sealed class AuditCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AuditCommandTests() =>
        DemoStudies.Write(Input, new DemoOptions { Size = 64, SmallSize = 32, FrameSize = 160, Slices = 2, Frames = 2 });

    private string Input => _folder.File("in");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tells_what_identifies_and_stays_and_shows_no_value()
    {
        var who = new InventedIdentity();
        var run = Run();

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("DICOM files counted");
        run.Output.ShouldContain("may identify");
        run.Output.ShouldContain("PixelData (7FE0,0010)");
        run.Output.ShouldContain("Not examined: pixels");
        Canaries.FoundIn(System.Text.Encoding.UTF8.GetBytes(run.Output), who).ShouldBeEmpty();
    }

    [Fact]
    public void Writes_all_reports_and_changes_nothing()
    {
        var before = Directory.EnumerateFiles(Input, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllBytes);

        Run("--report", _folder.File("a.html"), "--report", _folder.File("a.json"), "--report", _folder.File("a.csv")).ExitCode.ShouldBe(0);

        foreach (var ending in (string[])["html", "json", "csv"])
        {
            new FileInfo(_folder.File("a." + ending)).Length.ShouldBeGreaterThan(1000);
        }

        Directory.EnumerateFiles(Input, "*", SearchOption.AllDirectories).ShouldBe(before.Keys, ignoreOrder: true);
        before.ShouldAllBe(pair => File.ReadAllBytes(pair.Key).SequenceEqual(pair.Value));
    }

    [Fact]
    public void Profile_and_options_decide_what_stays()
    {
        var basic = Run().Output;
        var kept = Run("--option", "retain-longitudinal-full-dates").Output;

        basic.ShouldNotContain("StudyDate");
        kept.ShouldContain("StudyDate (0008,0020) (Table E.1-1)");
    }

    [Theory]
    [InlineData("--report", "a.txt", ".html")]
    [InlineData("--profile", "nonsense", "profile list")]
    [InlineData("--option", "nonsense", "unknown option")]
    [InlineData("--threads", "0", "--threads")]
    [InlineData("--values", "v.txt", ".csv")]
    [InlineData("--nonsense", "x", "--nonsense")]
    public void What_cannot_be_done_is_refused(string option, string value, string reason)
    {
        var run = Run(option, value);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(reason);
    }

    [Fact]
    public void A_file_of_decisions_is_not_written_over()
    {
        File.WriteAllText(_folder.File("v.csv"), "mine");

        Run("--values", _folder.File("v.csv")).ExitCode.ShouldBe(2);
        File.ReadAllText(_folder.File("v.csv")).ShouldBe("mine");
    }

    [Fact]
    public void Values_are_reviewed_once_and_used_by_the_next_run()
    {
        var values = _folder.File("v.csv");
        Run("--values", values).ExitCode.ShouldBe(0);
        var lines = File.ReadAllLines(values);
        var description = lines.First(line => line.Contains(",SeriesDescription,", StringComparison.Ordinal) && line.Contains("CT", StringComparison.Ordinal));
        File.WriteAllLines(values, lines.Select(line => line == description ? line + "replace: Reviewed series" : line));

        var run = CommandRun.Of("deidentify", Input, "--output", _folder.File("out"), "--reviewed-values", values, "--report", _folder.File("r.html"));

        run.ExitCode.ShouldBe(0);
        File.ReadAllText(_folder.File("r.html")).ShouldContain("ReplaceReviewed");
        Directory.EnumerateFiles(_folder.File("out"), "*.dcm", SearchOption.AllDirectories)
            .Count(file => File.ReadAllBytes(file).AsSpan().IndexOf("Reviewed series"u8) >= 0).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_damaged_file_gives_exit_status_1()
    {
        var ct = File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(Input, "CT")).First());
        File.WriteAllBytes(Path.Combine(Input, "cut"), ct[..3001]);

        Run().ExitCode.ShouldBe(1);
    }

    private CommandRun Run(params string[] more) => CommandRun.Of(["audit", Input, .. more]);
}
