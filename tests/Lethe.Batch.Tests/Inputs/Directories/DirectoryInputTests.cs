using Lethe.Batch.Auditing;
using Lethe.Batch.Inputs;
using Lethe.Batch.Verifying;
using Lethe.Dicom.Reading;
using Lethe.Profiles;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Inputs.Directories;

/// <summary>A DICOMDIR as the list of what is worked on.</summary>
public sealed class DirectoryInputTests : IDisposable
{
    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    private string DirectoryPath => Path.Combine(_scene.Input, "DICOMDIR");

    private List<string> Files => [.. Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories).Where(path => path != DirectoryPath).Order(StringComparer.Ordinal)];

    private string IdOf(string path) => Path.GetRelativePath(_scene.Input, path).Replace(Path.DirectorySeparatorChar, '\\');

    private List<InputFile> Walk(out long notListed, params IEnumerable<string> ids)
    {
        File.WriteAllBytes(DirectoryPath, DirectoryFiles.Listing(ids));
        var walker = new InputWalker([DirectoryPath], _scene.Output);
        List<InputFile> found = [.. walker.Walk()];
        notListed = walker.NotListed;
        return found;
    }

    private InputFile One(string id) => Walk(out _, id).ShouldHaveSingleItem();

    [Fact]
    public void A_directory_that_lists_all_gives_what_its_folder_gives()
    {
        var files = Files;
        BatchScene.Run(_scene.Options with { Output = _scene.File("folder"), Layout = "mirror" });
        File.WriteAllBytes(DirectoryPath, DirectoryFiles.Listing(files.Select(IdOf)));

        var summary = BatchScene.Run(_scene.Options with { Inputs = [DirectoryPath], Layout = "mirror" }).Summary;

        (summary.Total, summary.NotListed).ShouldBe((files.Count, 0));
        var (listed, walked) = (BatchScene.Tree(_scene.Output), BatchScene.Tree(_scene.File("folder")));
        listed.Keys.ShouldBe(walked.Keys);
        listed.ShouldAllBe(file => file.Value.SequenceEqual(walked[file.Key]));
    }

    [Fact]
    public void Only_listed_files_are_worked_on_and_the_others_are_counted()
    {
        var files = Files;
        File.WriteAllBytes(DirectoryPath, DirectoryFiles.Listing(files.Take(3).Select(IdOf)));
        var options = _scene.Options with { Inputs = [DirectoryPath], Output = Path.Combine(_scene.Input, "out") + Path.DirectorySeparatorChar };

        var runner = BatchScene.Run(options);
        var again = BatchScene.Run(options);

        runner.Summary.Deidentified.ShouldBe(3);
        runner.Summary.NotListed.ShouldBe(files.Count - 3);
        again.Summary.NotListed.ShouldBe(files.Count - 3, "outputs in the same folder do not count");
    }

    [Fact]
    public void A_directory_that_is_met_in_a_folder_is_skipped_and_lists_nothing()
    {
        var files = Files;
        File.WriteAllBytes(DirectoryPath, DirectoryFiles.Listing(["GONE", IdOf(files[0])]));

        var summary = BatchScene.Run(_scene.Options).Summary;

        (summary.Deidentified, summary.Skipped, summary.Rejected, summary.NotListed).ShouldBe((files.Count, 1, 0, 0));
    }

    [Fact]
    public void Files_are_found_whatever_the_case_versions_and_dots()
    {
        Directory.CreateDirectory(Path.Combine(_scene.Input, "disc", "s01."));
        string[] names = ["im1", "im2.dcm;1", "IM3.", "im4.;12", "Im5"];
        foreach (var name in names)
        {
            File.Copy(Files[0], Path.Combine(_scene.Input, "disc", "s01.", name));
        }

        var found = Walk(out _, "DISC\\S01\\IM1", "DISC\\S01\\IM2.DCM", "DISC\\S01.\\IM3", "disc\\S01\\IM4", "DISC\\S01\\IM5.;1", " DISC \\ S01 \\ IM1 ");

        found.ShouldAllBe(file => !file.Unreadable);
        found.Select(file => Path.GetFileName(file.Path)).ShouldBe(names);
    }

    [Fact]
    public void A_name_that_fits_exactly_is_taken_before_one_of_other_case()
    {
        File.WriteAllText(Path.Combine(_scene.Input, "A1"), "");
        File.WriteAllText(Path.Combine(_scene.Input, "a1"), "");
        File.WriteAllText(Path.Combine(_scene.Input, "A1;1"), "");

        Walk(out _, "a1", "A1").Select(file => file.Relative.ToString()).ShouldBe(["a1", "A1"]);
    }

    [Fact]
    public void Of_several_names_that_would_do_the_first_is_taken_whatever_their_order_on_the_disk()
    {
        var ids = Enumerable.Range(0, 12).Select(i => $"NAME{i}").ToList();
        foreach (var id in ids)
        {
            File.WriteAllText(Path.Combine(_scene.Input, id.ToLowerInvariant()), "");
            File.WriteAllText(Path.Combine(_scene.Input, id + "."), "");
        }

        Walk(out _, ids).Select(file => file.Relative.ToString()).ShouldBe(ids.Select(id => id + "."));
    }

    [Fact]
    public void A_file_that_is_listed_twice_is_done_once()
    {
        var file = Files[0];
        File.CreateSymbolicLink(Path.Combine(_scene.Input, "SAME"), file);

        var found = Walk(out var notListed, IdOf(file), IdOf(file).ToUpperInvariant(), "SAME", "DICOMDIR");

        found.ShouldHaveSingleItem().Path.ShouldBe(file);
        notListed.ShouldBe(Files.Count - 2, "neither a link nor the file itself");
    }

    [Theory]
    [InlineData("..\\secret.dcm")]
    [InlineData("CT\\..\\..\\secret.dcm")]
    [InlineData("..;1\\secret.dcm")]
    [InlineData(".. \\secret.dcm")]
    [InlineData("\\secret.dcm")]
    [InlineData("/etc/passwd")]
    [InlineData("CT/slice1.dcm")]
    [InlineData("C:\\secret.dcm")]
    [InlineData("CT\\\\slice1.dcm")]
    [InlineData("CT\\slice1.dcm\\")]
    [InlineData("CT\\sli\0ce1.dcm")]
    [InlineData("CT\\slice1.dcm:x")]
    [InlineData("CT\\.\\slice1.dcm")]
    [InlineData("NUL")]
    [InlineData("CT\\COM1.dcm")]
    [InlineData("link\\secret.dcm")]
    [InlineData("detour\\secret.dcm")]
    [InlineData("file")]
    [InlineData("circle")]
    [InlineData("out\\old.dcm")]
    public void Nothing_outside_the_folder_is_ever_opened(string id)
    {
        File.Copy(Files[0], _scene.File("secret.dcm"));
        Directory.CreateDirectory(_scene.File("outside"));
        File.Copy(Files[0], _scene.File("outside/secret.dcm"));
        Directory.CreateSymbolicLink(Path.Combine(_scene.Input, "link"), _scene.File("outside"));
        Directory.CreateSymbolicLink(Path.Combine(_scene.Input, "detour"), Path.Combine(_scene.Input, "link"));
        File.CreateSymbolicLink(Path.Combine(_scene.Input, "file"), _scene.File("secret.dcm"));
        File.CreateSymbolicLink(Path.Combine(_scene.Input, "circle"), Path.Combine(_scene.Input, "circle"));
        Directory.CreateDirectory(Path.Combine(_scene.Input, "out"));
        File.Copy(Files[0], Path.Combine(_scene.Input, "out", "old.dcm"));
        File.WriteAllBytes(DirectoryPath, DirectoryFiles.Listing(id));

        var file = new InputWalker([DirectoryPath], Path.Combine(_scene.Input, "out")).Walk().ShouldHaveSingleItem();

        file.Problem.ShouldBe(ReadProblemCode.ForbiddenFileId);
        Path.GetFullPath(file.Path).ShouldStartWith(_scene.Input + Path.DirectorySeparatorChar);
    }

    [Fact]
    public void Links_that_stay_in_the_folder_are_followed()
    {
        Directory.CreateSymbolicLink(Path.Combine(_scene.Input, "ALIAS"), Path.GetDirectoryName(Files[0])!);
        Directory.CreateSymbolicLink(_scene.File("mount"), _scene.Input);
        File.WriteAllBytes(DirectoryPath, DirectoryFiles.Listing("ALIAS\\" + Path.GetFileName(Files[0])));

        new InputWalker([DirectoryPath], "").Walk().ShouldHaveSingleItem().Unreadable.ShouldBeFalse();
        new InputWalker([_scene.File("mount/DICOMDIR")], "").Walk().ShouldHaveSingleItem().Unreadable.ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_there_is_a_problem_of_its_own_and_the_run_goes_on()
    {
        var files = Files;
        Directory.CreateSymbolicLink(Path.Combine(_scene.Input, "BROKEN"), Path.Combine(_scene.Input, "GONE2"));
        File.WriteAllBytes(DirectoryPath, DirectoryFiles.Listing("GONE", IdOf(files[0]), "CT\\GONE", "CT", IdOf(files[1]), IdOf(files[0]) + "\\BELOW", "BROKEN"));

        var runner = BatchScene.Run(_scene.Options with { Inputs = [DirectoryPath] });

        (runner.Summary.Deidentified, runner.Summary.Rejected).ShouldBe((2, 5));
        runner.Failures.Lines.ShouldAllBe(line => line.Contains("LETHE1019") && !line.Contains("GONE"));
    }

    [Fact]
    public void A_problem_has_no_name_that_takes_the_place_of_a_file()
    {
        File.Copy(Files[0], Path.Combine(_scene.Input, "A_"));

        Walk(out _, "A:", "A_", "A?").Select(file => file.Problem)
            .ShouldBe([ReadProblemCode.ForbiddenFileId, ReadProblemCode.None, ReadProblemCode.ForbiddenFileId]);
    }

    [Fact]
    public void A_damaged_directory_is_rejected_and_nothing_is_done()
    {
        var whole = DirectoryFiles.Listing(Files.Select(IdOf));
        foreach (var damaged in (byte[][])[whole[..^60], [], "text"u8.ToArray(), File.ReadAllBytes(Files[0])])
        {
            File.WriteAllBytes(DirectoryPath, damaged);

            var runner = BatchScene.Run(_scene.Options with { Inputs = [DirectoryPath] });

            (runner.Summary.Total, runner.Summary.Rejected).ShouldBe((1, 1));
            runner.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1018");
        }
    }

    [Fact]
    public void Any_name_will_do_for_a_directory()
    {
        var path = Path.Combine(_scene.Input, "list.dcm");
        File.WriteAllBytes(path, DirectoryFiles.Listing(IdOf(Files[0])));

        new InputWalker([path], "").Walk().ShouldHaveSingleItem().Path.ShouldBe(Files.First(file => file != path));
    }

    [Fact]
    public void Audit_and_verify_take_it_too()
    {
        var files = Files;
        File.WriteAllBytes(DirectoryPath, DirectoryFiles.Listing(files.Take(4).Select(IdOf)));

        var totals = new Auditor(Profile.Basic, new AuditOptions { Inputs = [DirectoryPath], Threads = 2 }).Run(CancellationToken.None).Totals;
        BatchScene.Run(_scene.Options with { Inputs = [DirectoryPath] });
        var verify = new VerifyRunner(new VerifyOptions { Originals = DirectoryPath, Outputs = _scene.Output, Threads = 2 });
        verify.Run(CancellationToken.None);

        (totals.Files, totals.FilesNotListed).ShouldBe((4, files.Count - 4));
        (verify.Summary.Originals, verify.Summary.Outputs, verify.Summary.NotListed).ShouldBe((4, 4, files.Count - 4));
    }

    [Fact]
    public void Shards_share_the_listed_files()
    {
        File.WriteAllBytes(DirectoryPath, DirectoryFiles.Listing(Files.Select(IdOf)));

        var done = Enumerable.Range(1, 3).Sum(shard => BatchScene.Run(_scene.Options with { Inputs = [DirectoryPath], Shard = shard, Shards = 3 }).Summary.Total);

        done.ShouldBe(Files.Count);
    }
}
