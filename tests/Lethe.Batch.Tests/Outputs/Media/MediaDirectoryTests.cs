using System.IO.Compression;
using Lethe.Batch.Outputs.Media;
using Lethe.Batch.Running;
using Lethe.Batch.Tests.Resuming;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Outputs.Media;

public sealed class MediaDirectoryTests : IDisposable
{
    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    private BatchOptions Options => _scene.Options with { FileSet = true };

    private string Directory => Path.Combine(_scene.Output, "DICOMDIR");

    private string Slice => Path.Combine(_scene.Input, "CT", "slice1.dcm");

    private IReadOnlyList<string> Listed => [.. MediaDirectory.ReadFileIds(new MemorySource(File.ReadAllBytes(Directory)))!];

    private List<string> Files => [.. BatchScene.Tree(_scene.Output).Keys.Where(name => name != "DICOMDIR").Select(name => name.Replace(Path.DirectorySeparatorChar, '\\'))];

    [Fact]
    public void Lists_each_output_by_its_name()
    {
        var summary = BatchScene.Run(Options).Summary;

        summary.Media!.Listed.ShouldBe(summary.Deidentified);
        summary.Media.Problems.ShouldBeEmpty();
        Listed.Order(StringComparer.Ordinal).ShouldBe(Files);
        Files.ShouldAllBe(name => FileSetNames.IsFileId(name.Replace('\\', '/')));
    }

    [Fact]
    public void Holds_nothing_of_the_inputs()
    {
        BatchScene.Run(Options);

        var text = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Directory));
        foreach (var input in BatchScene.Tree(_scene.Input).Values)
        {
            var reader = new HeaderReader();
            reader.Read(new MemorySource(input)).ShouldBeTrue();
            foreach (var tag in new uint[] { 0x0008_0018, 0x0010_0010, 0x0010_0020, 0x0020_000D, 0x0020_000E, 0x0008_0050 })
            {
                if (reader.Table.Find(tag) is var index and >= 0 && System.Text.Encoding.Latin1.GetString(reader.Value(index).Trim("\0 "u8)) is { Length: > 2 } value)
                {
                    text.ShouldNotContain(value);
                }
            }
        }
    }

    [Fact]
    public void Has_the_same_bytes_whatever_the_threads_and_the_order_of_work()
    {
        AddTwins();
        BatchScene.Run(Options with { Threads = 1 });
        BatchScene.Run(Options with { Output = _scene.File("other"), Threads = 5, Inputs = [.. System.IO.Directory.GetDirectories(_scene.Input).Order().Reverse(), .. System.IO.Directory.GetFiles(_scene.Input)] });

        var (first, second) = (BatchScene.Tree(_scene.Output), BatchScene.Tree(_scene.File("other")));
        second.Keys.ShouldBe(first.Keys);
        second.Where(file => !file.Value.SequenceEqual(first[file.Key])).Select(file => file.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_contents_with_one_uid_both_stay_and_the_plain_name_is_listed()
    {
        AddTwins();
        var media = BatchScene.Run(Options).Summary.Media!;

        media.Problems.ShouldBe(new Dictionary<MediaProblem, long> { [MediaProblem.ListedAlready] = 2 });
        var beside = Files.Except(Listed).ToList();
        beside.Count.ShouldBe(2);
        beside.ShouldAllBe(name => name.Contains("\\_\\", StringComparison.Ordinal) && FileSetNames.IsFileId(name.Replace('\\', '/')));
    }

    [Fact]
    public void A_second_run_gives_one_directory_of_all()
    {
        BatchScene.Run(Options with { Inputs = [Path.Combine(_scene.Input, "CT")] });
        var first = Listed;
        BatchScene.Run(Options with { Inputs = [Path.Combine(_scene.Input, "MR")] });
        Listed.Count.ShouldBeGreaterThan(first.Count);
        BatchScene.Run(Options);
        var bytes = File.ReadAllBytes(Directory);

        BatchScene.Run(Options with { Output = _scene.File("once") });

        bytes.ShouldBe(File.ReadAllBytes(_scene.File("once/DICOMDIR")));
    }

    [Fact]
    public void A_resumed_run_ends_with_the_same_directory()
    {
        BatchScene.Run(Options with { Output = _scene.File("once") });
        using var stop = new StopAfter(4);
        Should.Throw<OperationCanceledException>(() => new BatchRunner(new Deidentifier(Profiles.Profile.Basic, BatchScene.Key), BatchScene.Key, Options with { Threads = 1 }) { Observers = [stop] }.Run(stop.Token));
        File.Exists(Directory).ShouldBeFalse();

        BatchScene.Run(Options with { Resume = true }).ResumesUnfinishedRun.ShouldBeTrue();

        File.ReadAllBytes(Directory).ShouldBe(File.ReadAllBytes(_scene.File("once/DICOMDIR")));
        System.IO.Directory.EnumerateFileSystemEntries(_scene.Output).Select(Path.GetFileName).ShouldBe(["DICOM", "DICOMDIR"], ignoreOrder: true);
    }

    [Fact]
    public void A_run_with_other_names_is_not_resumed()
    {
        using var stop = new StopAfter(4);
        Should.Throw<OperationCanceledException>(() => new BatchRunner(new Deidentifier(Profiles.Profile.Basic, BatchScene.Key), BatchScene.Key, _scene.Options) { Observers = [stop] }.Run(stop.Token));

        Should.Throw<IOException>(() => BatchScene.Run(Options with { Resume = true })).Message.ShouldContain("layout");
    }

    [Fact]
    public void Parts_of_a_run_end_with_one_directory_of_all()
    {
        Parallel.For(1, 4, shard => BatchScene.Run(Options with { Shard = shard, Shards = 3, Threads = 1 }));
        BatchScene.Run(Options with { Output = _scene.File("once") });

        File.ReadAllBytes(Directory).ShouldBe(File.ReadAllBytes(_scene.File("once/DICOMDIR")));
    }

    [Fact]
    public void A_zip_file_has_it_at_its_root()
    {
        BatchScene.Run(Options);
        BatchScene.Run(Options with { Output = _scene.File("out.zip") }).Summary.Media!.Listed.ShouldBe(Listed.Count);
        ZipFile.ExtractToDirectory(_scene.File("out.zip"), _scene.File("unpacked"));

        var (folder, unpacked) = (BatchScene.Tree(_scene.Output), BatchScene.Tree(_scene.File("unpacked")));
        unpacked.Keys.ShouldBe(folder.Keys);
        unpacked.Where(file => !file.Value.SequenceEqual(folder[file.Key])).ShouldBeEmpty();
    }

    [Fact]
    public void A_dry_run_makes_none()
    {
        BatchScene.Run(Options with { DryRun = true }).Summary.Media.ShouldBeNull();
        System.IO.Directory.Exists(_scene.Output).ShouldBeFalse();
    }

    [Fact]
    public void A_directory_of_others_is_not_replaced_unless_asked_for()
    {
        System.IO.Directory.CreateDirectory(_scene.Output);
        foreach (var foreign in new byte[][] { [1, 2, 3], Foreign() })
        {
            File.WriteAllBytes(Directory, foreign);

            Should.Throw<ForeignDirectoryException>(() => BatchScene.Run(Options));

            File.ReadAllBytes(Directory).ShouldBe(foreign);
            BatchScene.Tree(_scene.Output).Keys.ShouldHaveSingleItem("nothing was done");
        }

        BatchScene.Run(Options with { Overwrite = true }).Summary.Media!.IsWritten.ShouldBeTrue();
        Listed.ShouldNotBeEmpty();
    }

    [Fact]
    public void What_is_no_output_is_told_and_not_listed()
    {
        BatchScene.Run(Options);
        var listed = Listed;
        File.Copy(Slice, Path.Combine(_scene.Output, "DICOM", "ORIGINAL"));
        File.WriteAllText(Path.Combine(_scene.Output, "DICOM", "NOTES"), "no image");
        File.Copy(Path.Combine(_scene.Output, listed[0].Replace('\\', Path.DirectorySeparatorChar)), Path.Combine(_scene.Output, "DICOM", "name.dcm"));
        var cut = File.ReadAllBytes(Path.Combine(_scene.Output, listed[0].Replace('\\', Path.DirectorySeparatorChar)))[..400];
        File.WriteAllBytes(Path.Combine(_scene.Output, "DICOM", "CUT"), cut);

        var media = BatchScene.Run(Options).Summary.Media!;

        Listed.ShouldBe(listed);
        media.Problems.ShouldBe(new Dictionary<MediaProblem, long> { [MediaProblem.Unreadable] = 2, [MediaProblem.Stranger] = 1, [MediaProblem.IllegalFileId] = 1 });
    }

    [Fact]
    public void A_copy_of_this_program_that_is_not_de_identified_is_a_stranger()
    {
        BatchScene.Run(Options);
        var path = Path.Combine(_scene.Output, Listed[0].Replace('\\', Path.DirectorySeparatorChar));
        var bytes = File.ReadAllBytes(path);
        // Patient Identity Removed (0012,0062), CS.
        var mark = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x12, 0, 0x62, 0, (byte)'C', (byte)'S', 4, 0]);
        "NO  "u8.CopyTo(bytes.AsSpan(mark + 8));
        File.WriteAllBytes(path, bytes);

        BatchScene.Run(Options with { Inputs = [Path.Combine(_scene.Input, "MR")] }).Summary.Media!.Problems.ShouldBe(new Dictionary<MediaProblem, long> { [MediaProblem.Stranger] = 1 });
    }

    [Fact]
    public void Links_are_not_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        BatchScene.Run(Options);
        var listed = Listed.Count;
        System.IO.Directory.CreateSymbolicLink(Path.Combine(_scene.Output, "DICOM", "LOOP"), _scene.Output);
        File.CreateSymbolicLink(Path.Combine(_scene.Output, "DICOM", "LINK"), Slice);

        BatchScene.Run(Options).Summary.Media!.Problems.ShouldBe(new Dictionary<MediaProblem, long> { [MediaProblem.Unreadable] = 2 });
        Listed.Count.ShouldBe(listed);
    }

    [Fact]
    public void What_does_not_fit_leaves_no_file_and_takes_the_earlier_one_away()
    {
        BatchScene.Run(Options);
        var temporary = _scene.File("temporary");

        var media = new MediaDirectoryBuilder(_scene.Output, restores: false) { MostBytes = 2000 }.Build(temporary, CancellationToken.None);

        media.IsMissing.ShouldBeTrue();
        media.Problems.ShouldBe(new Dictionary<MediaProblem, long> { [MediaProblem.TooLarge] = 1 });
        (File.Exists(temporary), File.Exists(Directory)).ShouldBe((false, false));
    }

    [Fact]
    public void Where_nothing_is_to_be_listed_there_is_none()
    {
        var folder = _scene.File("junk");
        System.IO.Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "a"), "no image");

        var media = BatchScene.Run(Options with { Inputs = [folder] }).Summary.Media!;

        (media.Listed, media.IsWritten, File.Exists(Directory)).ShouldBe((0L, false, false));
    }

    [Fact]
    public void The_report_tells_of_it()
    {
        AddTwins();
        BatchScene.Run(Options with { Reports = [_scene.File("r.json")] });

        File.ReadAllText(_scene.File("r.json")).ShouldContain($"\"dicomdir\":{{\"written\":true,\"listed\":{Listed.Count},\"withPrivateRecord\":0,\"problems\":{{\"LETHE7004\":2}}}}");
    }

    /// <summary>Two more contents with the UIDs of an image.</summary>
    private void AddTwins()
    {
        for (var i = 1; i < 3; i++)
        {
            var bytes = File.ReadAllBytes(Slice);
            bytes[^4000] ^= (byte)i;
            File.WriteAllBytes(Path.Combine(_scene.Input, $"twin{i}.dcm"), bytes);
        }
    }

    private byte[] Foreign()
    {
        using var records = new MemoryStream();
        using var output = new MemoryStream();
        new DirectoryWriter(records).Write(output, "OTHERS", "1.2.3", "OTHERS").ShouldBeTrue();
        return output.ToArray();
    }
}
