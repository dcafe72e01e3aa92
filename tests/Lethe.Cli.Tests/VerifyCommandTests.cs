using Lethe.Cli.Invocation;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_without_outputs_is_no_success()
    {
        Directory.CreateDirectory(_folder.File("empty"));

        var run = CommandRun.Of("verify", _folder.File("empty"));

        run.ExitCode.ShouldBe(ExitCode.Incomplete);
        run.Error.ShouldContain("no output was found");
        run.Output.ShouldNotContain("Nothing was found");
    }

    [Fact]
    public void Names_of_outputs_that_cannot_be_judged_are_withheld()
    {
        Directory.CreateDirectory(_folder.File("out/Berg_Anna"));
        File.WriteAllBytes(_folder.File("out/Berg_Anna/IM0001.dcm"), new byte[400]);

        var run = CommandRun.Of("verify", _folder.File("out"), "--report", _folder.File("r.json"), "--report", _folder.File("r.csv"), "--report", _folder.File("r.html"));

        run.ExitCode.ShouldBe(ExitCode.Incomplete);
        run.Output.ShouldContain("***/IM0001.dcm");
        (run.Output + run.Error).ShouldNotContain("Berg");
        foreach (var report in (string[])["r.json", "r.csv", "r.html"])
        {
            File.ReadAllText(_folder.File(report)).ShouldNotContain("Berg");
        }

        CommandRun.Of("verify", _folder.File("out"), "--show-values").Output.ShouldContain("Berg_Anna/IM0001.dcm");
    }

    [Fact]
    public void Originals_that_cannot_be_read_are_told_of()
    {
        DemoStudies.Write(_folder.File("in"), new DemoOptions { Size = 64, SmallSize = 32, FrameSize = 160, Slices = 2, Frames = 2 });
        CommandRun.Of("deidentify", _folder.File("in"), "--output", _folder.File("out")).ExitCode.ShouldBe(0);
        var damaged = Directory.EnumerateFiles(_folder.File("in"), "*", SearchOption.AllDirectories).First();
        File.WriteAllBytes(_folder.File("in/damaged.dcm"), File.ReadAllBytes(damaged)[..900]);
        File.WriteAllText(_folder.File("in/notes.txt"), "no DICOM");

        var run = CommandRun.Of("verify", _folder.File("in"), _folder.File("out"), "--report", _folder.File("r.json"), "--report", _folder.File("r.html"));

        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("could not be read, so that their values were not hunted: 1.");
        File.ReadAllText(_folder.File("r.json")).ShouldContain("\"unreadableOriginals\":1,");
        File.ReadAllText(_folder.File("r.html")).ShouldContain("were not hunted: 1.");
    }
}
