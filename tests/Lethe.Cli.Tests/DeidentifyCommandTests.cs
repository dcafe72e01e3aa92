using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests;

public sealed class DeidentifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DeidentifyCommandTests() =>
        DemoStudies.Write(Input, new DemoOptions { Size = 64, SmallSize = 32, FrameSize = 160, Slices = 2, Frames = 2 });

    private string Input => _folder.File("in");

    private string Output => _folder.File("out");

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] more) => CommandRun.Of(["deidentify", Input, "--output", Output, .. more]);

    [Fact]
    public void Protects_a_folder_and_tells_what_was_not_examined()
    {
        var run = Run();

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("0 quarantined");
        run.Output.ShouldContain("Not examined: the pixels");
        run.Output.ShouldNotContain("anonym", Case.Insensitive);
        Directory.EnumerateFiles(Output, "*.dcm", SearchOption.AllDirectories).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_damaged_file_gives_exit_status_1_and_its_number()
    {
        var ct = File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(Input, "CT")).First());
        File.WriteAllBytes(Path.Combine(Input, "cut"), ct[..3001]);

        var run = Run();

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("LETHE1004");
    }

    [Theory]
    [InlineData("--option", "clean-recognizable-visual-features", "clean-recognizable-visual-features")]
    [InlineData("--text-sensitivity", "nonsense", "--text-sensitivity")]
    [InlineData("--option", "nonsense", "unknown option")]
    [InlineData("--profile", "nonsense", "profile list")]
    [InlineData("--report", "r.txt", ".json, .csv or .html")]
    [InlineData("--reviewed-values", "missing.csv", "--reviewed-values: there is no such file")]
    [InlineData("--unreviewed", "quarantine", "needs --reviewed-values")]
    [InlineData("--shard", "3/2", "I/N")]
    [InlineData("--layout", "{PatientName}", "PatientName")]
    [InlineData("--threads", "0", "--threads")]
    [InlineData("--key", "missing.key", "cannot be read")]
    [InlineData("--patients", "missing.csv", "--patients: the file cannot be read")]
    [InlineData("--unknown-patient", "quarantine", "needs --patients")]
    [InlineData("--unknown-patient", "nonsense", "derive or quarantine")]
    [InlineData("--include", "x", "--include")]
    [InlineData("--nonsense", "x", "--nonsense")]
    public void What_cannot_be_done_is_refused_by_name_before_anything_is_written(string option, string value, string reason)
    {
        var run = Run(option, value);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(reason);
        Directory.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public void One_report_file_for_two_reports_is_refused() => Run("--report", "a.json", "--report", "./a.json").ExitCode.ShouldBe(2);

    [Fact]
    public void Resuming_without_a_key_is_refused() => Run("--resume").Error.ShouldContain("--key");

    [Fact]
    public void An_input_that_does_not_exist_is_a_usage_error()
    {
        var run = CommandRun.Of("deidentify", _folder.File("nothing"), "--output", Output);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldNotContain("nothing");
    }

    [Fact]
    public void An_input_inside_the_output_is_refused()
    {
        CommandRun.Of("deidentify", Input, "--output", Input).ExitCode.ShouldBe(2);
        CommandRun.Of("deidentify", Input, "--output", _folder.Path).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Mapping_files_never_lie_among_the_outputs() =>
        Run("--mapping", Path.Combine(Output, "map")).ExitCode.ShouldBe(2);

    [Fact]
    public void The_output_may_lie_inside_the_input()
    {
        var output = Path.Combine(Input, "protected");

        CommandRun.Of("deidentify", Input, "--output", output).ExitCode.ShouldBe(0);
        var again = CommandRun.Of("deidentify", Input, "--output", output);

        again.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Quiet_prints_nothing_when_all_went_well()
    {
        var run = Run("--quiet");

        run.ExitCode.ShouldBe(0);
        (run.Output + run.Error).ShouldBeEmpty();
    }

    [Fact]
    public void A_key_file_makes_runs_repeatable()
    {
        var key = _folder.File("k");
        CommandRun.Of("key", "new", key).ExitCode.ShouldBe(0);
        Run("--key", key).ExitCode.ShouldBe(0);
        var names = Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Order().ToList();

        Run("--key", key).Output.ShouldContain("there already");

        Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Order().ShouldBe(names);
    }

    [RootFact("mount", "umount")]
    public void A_full_disk_ends_with_a_clear_line()
    {
        var disk = _folder.File("disk");
        Directory.CreateDirectory(disk);
        Tool.Run("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", disk).ExitCode.ShouldBe(0);
        try
        {
            var run = CommandRun.Of("deidentify", Input, "--output", Path.Combine(disk, "out"));

            run.ExitCode.ShouldBe(3);
            run.Error.ShouldContain("stopped after");
        }
        finally
        {
            Tool.Run("umount", disk);
        }
    }
}
