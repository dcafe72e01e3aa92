using System.Diagnostics;
using Lethe.Cli.Invocation;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Runs;

/// <summary>The option <c>--keep-benign-text</c> from the command line.</summary>
public sealed class BenignTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BenignTextTests() => DemoStudies.Write(_folder.File("in"), new DemoOptions { Size = 64, SmallSize = 48, FrameSize = 160, Slices = 2, Frames = 3 });

    public void Dispose() => _folder.Dispose();

    private string[] Arguments(params string[] more) => ["deidentify", _folder.File("in"), "--output", _folder.File("out"), "--keep-benign-text", .. more];

    /// <summary>Another process, on whose path is one empty folder.</summary>
    private (int ExitCode, string Messages) RunWithoutPrograms(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.Contains("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet", [typeof(ExitCode).Assembly.Location, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = Directory.CreateDirectory(_folder.File("nothing")).FullName;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var messages = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, messages + output.GetAwaiter().GetResult());
    }

    [Fact]
    public void Without_the_program_nothing_is_begun_and_the_message_says_what_to_install()
    {
        var (exitCode, messages) = RunWithoutPrograms(Arguments("--option", "clean-pixel-data"));

        exitCode.ShouldBe(ExitCode.Usage, messages);
        messages.ShouldContain("--keep-benign-text");
        messages.ShouldContain("tesseract-ocr");
        Directory.Exists(_folder.File("out")).ShouldBeFalse();
        RunWithoutPrograms("doctor").ShouldSatisfyAllConditions(doctor => doctor.ExitCode.ShouldBe(0), doctor => doctor.Messages.ShouldContain("tesseract-ocr"));
    }

    [Fact]
    public void Without_looking_for_text_none_can_stay()
    {
        var run = CommandRun.Of(Arguments());

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("clean-pixel-data");
    }

    [ToolFact("tesseract")]
    public void A_run_counts_and_lists_what_stays_and_can_be_resumed()
    {
        CommandRun.Of("key", "new", _folder.File("k")).ExitCode.ShouldBe(0);
        string[] more = ["--option", "clean-pixel-data", "--key", _folder.File("k")];
        var run = CommandRun.Of(Arguments([.. more, "--report", _folder.File("r.json")]));

        run.ExitCode.ShouldBe(0, run.Error);
        File.ReadAllText(_folder.File("r.json")).ShouldContain("\"keptBoxes\":");
        File.ReadAllText(_folder.File("r.json")).ShouldContain(",\"kept\":[");
        CommandRun.Of(Arguments([.. more, "--resume"])).ExitCode.ShouldBe(0);
    }
}
