using System.Diagnostics;
using System.IO.Compression;
using Lethe.Cli.Invocation;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Runs;

/// <summary>Real processes with bytes on their standard input.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StreamTests()
    {
        DemoStudies.Write(_folder.File("in"), new DemoOptions { Size = 64, SmallSize = 32, FrameSize = 96, Slices = 2, Frames = 2 });
        CommandRun.Of("key", "new", Key).ExitCode.ShouldBe(ExitCode.Success);
    }

    private string Key => _folder.File("key");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_file_in_is_one_file_out()
    {
        var input = Directory.EnumerateFiles(_folder.File("in"), "*.dcm", SearchOption.AllDirectories).First();
        CommandRun.Of("deidentify", input, "--output", _folder.File("out"), "--key", Key).ExitCode.ShouldBe(ExitCode.Success);
        var expected = File.ReadAllBytes(Directory.EnumerateFiles(_folder.File("out"), "*", SearchOption.AllDirectories).Single());

        var (exitCode, output, messages) = Pipe(File.ReadAllBytes(input), "deidentify", "-", "--key", Key);

        exitCode.ShouldBe(ExitCode.Success, messages);
        output.ShouldBe(expected);
        messages.ShouldContain("1 de-identified");
    }

    [Fact]
    public void A_zip_file_in_is_a_zip_file_out()
    {
        ZipFile.CreateFromDirectory(_folder.File("in"), _folder.File("in.zip"));
        CommandRun.Of("deidentify", _folder.File("in"), "--output", _folder.File("out.zip"), "--key", Key).ExitCode.ShouldBe(ExitCode.Success);

        var (exitCode, output, messages) = Pipe(File.ReadAllBytes(_folder.File("in.zip")), "deidentify", "-", "--key", Key, "--output", "-");

        exitCode.ShouldBe(ExitCode.Success, messages);
        output.ShouldBe(File.ReadAllBytes(_folder.File("out.zip")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no image")]
    public void Without_dicom_nothing_is_written_and_the_status_says_so(string text)
    {
        var (exitCode, output, _) = Pipe(System.Text.Encoding.ASCII.GetBytes(text), "deidentify", "-", "--quiet");
        exitCode.ShouldBe(ExitCode.Incomplete);
        output.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_cut_is_not_written_in_part()
    {
        var input = File.ReadAllBytes(Directory.EnumerateFiles(_folder.File("in"), "*.dcm", SearchOption.AllDirectories).First());
        var (exitCode, output, messages) = Pipe(input[..^5000], "deidentify", "-");
        exitCode.ShouldBe(ExitCode.Incomplete);
        output.ShouldBeEmpty();
        messages.ShouldContain("LETHE1004");
    }

    [Fact]
    public void Includes_and_excludes_choose_by_what_instances_say()
    {
        Run("--include", "Modality=CT").ShouldContain("2 de-identified");
        Run("--include", "Modality=CT", "--include", "Modality=MR").ShouldContain("5 de-identified");
        var all = Run();
        Run("--exclude", "Modality=CT", "--exclude", "Modality: MR").ShouldContain("skipped ones were left out");
        all.ShouldNotContain("left out");
        var wrong = CommandRun.Of("deidentify", _folder.File("in"), "--output", _folder.File("none"), "--include", "Nothing=1");
        wrong.ExitCode.ShouldBe(ExitCode.Usage);
        wrong.Error.ShouldContain("--include");
    }

    [Fact]
    public void Outputs_that_cannot_be_are_refused()
    {
        var zip = _folder.File("out.zip");
        CommandRun.Of("deidentify", _folder.File("in"), "--output", zip).ExitCode.ShouldBe(ExitCode.Success);
        foreach (var more in new string[][] { [], ["--resume", "--key", Key, "--overwrite"] })
        {
            CommandRun.Of(["deidentify", _folder.File("in"), "--output", zip, .. more]).ExitCode.ShouldBe(ExitCode.Usage);
        }

        CommandRun.Of("deidentify", _folder.File("in"), "--output", zip, "--overwrite").ExitCode.ShouldBe(ExitCode.Success);
        CommandRun.Of("deidentify", _folder.File("in")).ExitCode.ShouldBe(ExitCode.Usage);
        CommandRun.Of("deidentify", "-", "-", "--output", _folder.File("two")).ExitCode.ShouldBe(ExitCode.Usage);
    }

    private string Run(params string[] more) => CommandRun.Of(["deidentify", _folder.File("in"), "--output", _folder.File("none"), "--dry-run", .. more]).Output;

    private static (int ExitCode, byte[] Output, string Messages) Pipe(byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var messages = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        reading.Wait(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), messages.GetAwaiter().GetResult());
    }
}
