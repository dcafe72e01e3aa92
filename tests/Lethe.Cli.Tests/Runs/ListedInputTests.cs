using System.Formats.Tar;
using System.IO.Compression;
using Lethe.Cli.Invocation;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Runs;

/// <summary>A DICOMDIR and tar files as inputs of the commands.</summary>
public sealed class ListedInputTests : IDisposable
{
    private const string Note = "files beside are not listed by the DICOMDIR";

    private readonly TemporaryFolder _folder = new();

    public ListedInputTests()
    {
        DemoStudies.Write(Input, new DemoOptions { Size = 64, SmallSize = 32, FrameSize = 160, Slices = 2, Frames = 2 });
        CommandRun.Of("key", "new", Key).ExitCode.ShouldBe(ExitCode.Success);
    }

    private string Input => _folder.File("in");

    private string Output => _folder.File("out");

    private string Key => _folder.File("project.key");

    public void Dispose() => _folder.Dispose();

    private string Listing(params IEnumerable<string> ids)
    {
        var path = Path.Combine(Input, "DICOMDIR");
        File.WriteAllBytes(path, DirectoryFiles.Listing(ids));
        return path;
    }

    private List<string> Ids => [.. Directory.EnumerateFiles(Input, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Input, path).Replace('/', '\\')).Order(StringComparer.Ordinal)];

    [Fact]
    public void All_commands_work_on_what_the_directory_lists_and_tell_of_the_rest()
    {
        var ids = Ids;
        var note = $"{ids.Count - 3} {Note}";
        var list = Listing(ids.Take(3).Select(id => id.ToUpperInvariant()));

        var deidentified = CommandRun.Of("deidentify", list, "--output", Output, "--key", Key);
        var restored = CommandRun.Of("audit", list);
        var verified = CommandRun.Of("verify", list, Output, "--key", Key);

        deidentified.ExitCode.ShouldBe(ExitCode.Success);
        deidentified.Output.ShouldContain("3 files: 3 de-identified");
        Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Count().ShouldBe(3);
        restored.Output.ShouldContain("3 DICOM files counted");
        verified.ExitCode.ShouldBe(ExitCode.Success);
        verified.Output.ShouldContain("3 outputs looked at beside 3 originals");
        foreach (var run in (CommandRun[])[deidentified, restored, verified])
        {
            run.Output.ShouldContain(note);
        }
    }

    [Fact]
    public void Originals_are_put_back_for_what_the_directory_lists()
    {
        var (pair, password) = (_folder.File("pair"), _folder.File("pw"));
        File.WriteAllText(password, "a password for tests\n");
        CommandRun.Of("key", "certificate", "--out", pair, "--password-file", password).ExitCode.ShouldBe(ExitCode.Success);
        CommandRun.Of("deidentify", Path.Combine(Input, "CT"), "--output", Output, "--layout", "mirror", "--encrypt-to", Path.Combine(pair, "certificate.pem"))
            .ExitCode.ShouldBe(ExitCode.Success);
        var first = Path.GetFileName(Directory.EnumerateFiles(Output).First());
        File.WriteAllBytes(Path.Combine(Output, "DICOMDIR"), DirectoryFiles.Listing(first));

        var run = CommandRun.Of("reidentify", Path.Combine(Output, "DICOMDIR"), "--output", _folder.File("back"), "--key", Path.Combine(pair, "private.pem"), "--password-file", password);

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("1 files: 1 restored");
        run.Output.ShouldContain(Note);
        File.Exists(_folder.File($"back/{first}")).ShouldBeTrue();
    }

    [Fact]
    public void What_is_missing_or_forbidden_has_a_number_and_no_name()
    {
        var run = CommandRun.Of("deidentify", Listing(Ids[0], "DOE_JOHN", "..\\DOE_JANE"), "--output", Output);

        run.ExitCode.ShouldBe(ExitCode.Incomplete);
        run.Output.ShouldContain("3 files: 1 de-identified, 0 quarantined, 2 rejected");
        run.Error.ShouldContain("LETHE1019");
        run.Error.ShouldContain("LETHE1020");
        (run.Error + run.Output).ShouldNotContain("DOE");
    }

    [Fact]
    public void A_damaged_directory_leaves_nothing()
    {
        var list = Listing(Ids);
        File.WriteAllBytes(list, File.ReadAllBytes(list)[..^30]);

        var run = CommandRun.Of("deidentify", list, "--output", Output);

        run.ExitCode.ShouldBe(ExitCode.Incomplete);
        run.Error.ShouldContain("LETHE1018");
        (Directory.Exists(Output) ? Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories) : []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("study.tar")]
    [InlineData("study.tar.gz")]
    [InlineData("study.tgz")]
    public void A_tar_file_gives_what_its_folder_gives(string name)
    {
        using (var file = File.Create(_folder.File(name)))
        using (Stream stream = name.EndsWith("gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file)
        {
            TarFile.CreateFromDirectory(Input, stream, includeBaseDirectory: true);
        }

        CommandRun.Of("deidentify", _folder.File(name), "--output", Output, "--key", Key).ExitCode.ShouldBe(ExitCode.Success);
        CommandRun.Of("deidentify", Input, "--output", _folder.File("folder"), "--key", Key).ExitCode.ShouldBe(ExitCode.Success);

        Tree(Output).ShouldBe(Tree(_folder.File("folder")));
        CommandRun.Of("verify", _folder.File(name), Output, "--key", Key).ExitCode.ShouldBe(ExitCode.Success);
        CommandRun.Of("audit", _folder.File(name)).Output.ShouldContain($"{Ids.Count} DICOM files counted");
    }

    [Fact]
    public void A_run_in_several_threads_makes_the_same_bytes()
    {
        TarFile.CreateFromDirectory(Input, _folder.File("a.tar"), includeBaseDirectory: false);
        foreach (var threads in (string[])["1", "4"])
        {
            CommandRun.Of("deidentify", _folder.File("a.tar"), "--output", _folder.File($"out{threads}.zip"), "--key", Key, "--threads", threads).ExitCode.ShouldBe(ExitCode.Success);
        }

        File.ReadAllBytes(_folder.File("out1.zip")).ShouldBe(File.ReadAllBytes(_folder.File("out4.zip")));
    }

    private static List<string> Tree(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}").Order(StringComparer.Ordinal)];
}
