using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Runs;

/// <summary>The option <c>clean-pixel-data</c> from the command line.</summary>
public sealed class PixelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PixelTests() => DemoStudies.Write(_folder.File("in"), new DemoOptions { Size = 64, SmallSize = 48, FrameSize = 160, Slices = 2, Frames = 3 });

    public void Dispose() => _folder.Dispose();

    private CommandRun Deidentify(params string[] more) => CommandRun.Of(["deidentify", _folder.File("in"), "--output", _folder.File("out"), .. more]);

    [Fact]
    public void A_run_says_how_many_objects_were_looked_at_and_reports_what_was_blanked()
    {
        var run = Deidentify("--option", "clean-pixel-data", "--report", _folder.File("r.json"), "--report", _folder.File("r.csv"), "--report", _folder.File("r.html"));

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("objects were looked at, and something was blanked in");
        run.Output.ShouldNotContain("Not examined");
        File.ReadAllText(_folder.File("r.json")).ShouldContain("\"pixelsExamined\":true,\"blanked\":[");
        File.ReadAllText(_folder.File("r.csv")).ShouldContain(",yes,");
        File.ReadAllText(_folder.File("r.html")).ShouldContain("outputs were looked at, and text was blanked in");
    }

    [Fact]
    public void The_same_key_gives_the_same_bytes_on_any_number_of_threads()
    {
        CommandRun.Of("key", "new", _folder.File("k")).ExitCode.ShouldBe(0);

        Deidentify("--option", "clean-pixel-data", "--key", _folder.File("k"), "--threads", "1").ExitCode.ShouldBe(0);
        var again = Deidentify("--option", "clean-pixel-data", "--key", _folder.File("k"), "--threads", "3");

        again.Output.ShouldContain($"{Directory.EnumerateFiles(_folder.File("in"), "*", SearchOption.AllDirectories).Count()} outputs were there already with the same bytes");
    }

    [Fact]
    public void Sensitivity_is_one_of_three() =>
        Deidentify("--option", "clean-pixel-data", "--text-sensitivity", "nonsense").ExitCode.ShouldBe(2);
}
