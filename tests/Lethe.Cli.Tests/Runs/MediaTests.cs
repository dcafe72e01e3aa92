using System.IO.Compression;
using Lethe.Cli.Tests.Protection;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Runs;

/// <summary>The option <c>--dicomdir</c>.</summary>
public sealed class MediaTests : IDisposable
{
    private readonly EncryptionScene _scene = new();

    public void Dispose() => _scene.Dispose();

    private CommandRun Deidentify(params string[] more) => CommandRun.Of(["deidentify", _scene.Input, "--output", _scene.Output, "--dicomdir", .. more]);

    [Fact]
    public void Outputs_are_listed_and_the_run_says_how_many()
    {
        var page = Path.Combine(_scene.Output, "..", "run.html");

        var run = Deidentify("--report", page);

        run.ExitCode.ShouldBe(0, run.Error);
        var count = Listed(_scene.Output).Count;
        run.Output.ShouldContain($"{count} de-identified");
        run.Output.ShouldContain($"DICOMDIR: {count} instances are listed.");
        run.Output.ShouldNotContain("LETHE7");
        File.ReadAllText(page).ShouldContain($"DICOMDIR: {count} instances are listed.");
    }

    [Fact]
    public void Twins_are_told_by_number()
    {
        var bytes = File.ReadAllBytes(Path.Combine(_scene.Input, "CT", "slice1.dcm"));
        bytes[^4000] ^= 1;
        File.WriteAllBytes(Path.Combine(_scene.Input, "twin"), bytes);

        var run = Deidentify();

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("1 files: LETHE7004: not in the DICOMDIR");
    }

    [Fact]
    public void Restored_copies_are_listed_with_what_came_back()
    {
        Deidentify("--encrypt-to", _scene.First).ExitCode.ShouldBe(0);

        var run = _scene.Reidentify(_scene.FirstKey, "--dicomdir");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain($"DICOMDIR: {Listed(_scene.Output).Count} instances are listed.");
        Listed(_scene.Back).Count.ShouldBe(Listed(_scene.Output).Count);
        Text(Path.Combine(_scene.Back, "DICOMDIR")).ShouldContain("Quillfeather");
        Text(Path.Combine(_scene.Output, "DICOMDIR")).ShouldNotContain("Quillfeather");
    }

    [Fact]
    public void Restored_copies_are_not_listed_among_protected_ones()
    {
        Deidentify("--encrypt-to", _scene.First).ExitCode.ShouldBe(0);
        var protectedOnes = Listed(_scene.Output).Count;
        CommandRun.Of("reidentify", _scene.Output, "--output", _scene.Back, "--key", _scene.FirstKey, "--dicomdir").ExitCode.ShouldBe(0);

        var run = CommandRun.Of("deidentify", _scene.Input, "--output", _scene.Back, "--dicomdir");

        run.Output.ShouldContain($"{protectedOnes} files: LETHE7002");
        Text(Path.Combine(_scene.Back, "DICOMDIR")).ShouldNotContain("Quillfeather");
    }

    [Fact]
    public void Two_commands_with_one_key_make_one_directory()
    {
        CommandRun.Of("key", "new", _scene.File("key")).ExitCode.ShouldBe(0);
        foreach (var part in (string[])["CT", "MR"])
        {
            CommandRun.Of("deidentify", Path.Combine(_scene.Input, part), "--output", _scene.Output, "--dicomdir", "--key", _scene.File("key")).ExitCode.ShouldBe(0);
        }

        Listed(_scene.Output).Count.ShouldBe(_scene.CountOutputs(_scene.Output) - 1);
        CommandRun.Of("verify", _scene.Output).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_zip_file_has_one()
    {
        CommandRun.Of("deidentify", _scene.Input, "--output", _scene.File("out.zip"), "--dicomdir").ExitCode.ShouldBe(0);

        using var zip = ZipFile.OpenRead(_scene.File("out.zip"));
        zip.GetEntry("DICOMDIR").ShouldNotBeNull();
        zip.Entries.Where(entry => entry.FullName != "DICOMDIR").ShouldAllBe(entry => entry.FullName.StartsWith("DICOM/"));
    }

    [Fact]
    public void A_dry_run_makes_none_and_says_nothing_of_it()
    {
        var run = Deidentify("--dry-run");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldNotContain("DICOMDIR");
        Directory.Exists(_scene.Output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--layout", "mirror", "leave --layout out")]
    [InlineData("--layout", "{SOPInstanceUID}", "leave --layout out")]
    [InlineData("--output", "-", "standard output has none")]
    public void What_does_not_go_together_is_an_error_of_use(string option, string value, string message)
    {
        string[] output = option == "--output" ? [] : ["--output", _scene.Output];
        foreach (var command in new string[][] { ["deidentify", _scene.Input], ["reidentify", _scene.Input, "--key", _scene.FirstKey] })
        {
            var run = CommandRun.Of([.. command, .. output, "--dicomdir", option, value]);

            run.ExitCode.ShouldBe(2);
            run.Error.ShouldContain("--dicomdir");
            run.Error.ShouldContain(message);
        }

        Directory.Exists(_scene.Output).ShouldBeFalse();
    }

    [Fact]
    public void A_directory_of_others_ends_the_run_before_any_work()
    {
        Directory.CreateDirectory(_scene.Output);
        File.WriteAllText(Path.Combine(_scene.Output, "DICOMDIR"), "of others");

        var run = Deidentify();

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("a DICOMDIR that Lethe did not make");
        Directory.EnumerateFileSystemEntries(_scene.Output).Count().ShouldBe(1);
        Deidentify("--overwrite").ExitCode.ShouldBe(0);
        Listed(_scene.Output).ShouldNotBeEmpty();
    }

    private static IReadOnlyList<string> Listed(string folder) => [.. MediaDirectory.ReadFileIds(new MemorySource(File.ReadAllBytes(Path.Combine(folder, "DICOMDIR"))))!];

    private static string Text(string file) => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file));
}
