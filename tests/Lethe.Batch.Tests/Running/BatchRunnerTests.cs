using Lethe.Batch.Running;
using Lethe.Identity;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Running;

public sealed class BatchRunnerTests : IDisposable
{
    private static readonly byte[] PixelDataOfVrOw = [0xE0, 0x7F, 0x10, 0x00, (byte)'O', (byte)'W'];

    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Every_demo_file_is_written_once_and_no_temporary_file_stays()
    {
        var summary = BatchScene.Run(_scene.Options).Summary;

        var inputs = Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories).Count();
        summary.Deidentified.ShouldBe(inputs);
        var outputs = BatchScene.Tree(_scene.Output);
        outputs.Count.ShouldBe(inputs);
        outputs.Keys.ShouldAllBe(k => k.EndsWith(".dcm", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_and_bytes_of_outputs_hold_no_identity()
    {
        BatchScene.Run(_scene.Options);

        foreach (var (path, bytes) in BatchScene.Tree(_scene.Output))
        {
            // Software Versions names a product; neither PS3.15 Table E.1-1 nor the closed rules take it away.
            Canaries.FoundIn(bytes, new InventedIdentity()).Where(f => f != "SoftwareVersion").ShouldBeEmpty(path);
            Canaries.FoundIn(System.Text.Encoding.UTF8.GetBytes(path), new InventedIdentity()).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_second_run_and_runs_of_two_shards_give_the_same_tree()
    {
        BatchScene.Run(_scene.Options);
        var first = BatchScene.Tree(_scene.Output);
        var merged = _scene.File("merged");
        BatchScene.Run(_scene.Options with { Output = merged, Threads = 1, Shard = 2, Shards = 2 });
        BatchScene.Run(_scene.Options with { Output = merged, Threads = 1, Shard = 1, Shards = 2 });

        var second = BatchScene.Tree(merged);
        second.Keys.ShouldBe(first.Keys);
        second.Values.Zip(first.Values).ShouldAllBe(p => p.First.SequenceEqual(p.Second));
    }

    [Fact]
    public void Running_again_into_the_same_folder_changes_nothing()
    {
        BatchScene.Run(_scene.Options);
        var before = BatchScene.Tree(_scene.Output);

        var summary = BatchScene.Run(_scene.Options).Summary;

        summary.Unchanged.ShouldBe(before.Count);
        BatchScene.Tree(_scene.Output).Keys.ShouldBe(before.Keys);
    }

    [Fact]
    public void Equal_uids_with_different_content_are_all_kept_under_names_that_do_not_depend_on_order()
    {
        var original = File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(_scene.Input, "CT")).First());
        var inputs = _scene.File("same");
        Directory.CreateDirectory(inputs);
        var pixels = original.AsSpan().LastIndexOf(PixelDataOfVrOw) + 40;
        for (var i = 0; i < 5; i++)
        {
            original[pixels] = (byte)i;
            File.WriteAllBytes(Path.Combine(inputs, $"{i}"), original);
        }

        var forward = BatchScene.Run(_scene.Options with { Inputs = [.. Enumerable.Range(0, 5).Select(i => Path.Combine(inputs, $"{i}"))], Threads = 1 });
        var backward = _scene.File("backward");
        BatchScene.Run(_scene.Options with { Inputs = [.. Enumerable.Range(0, 5).Reverse().Select(i => Path.Combine(inputs, $"{i}"))], Output = backward, Threads = 1 });

        var tree = BatchScene.Tree(_scene.Output);
        tree.Count.ShouldBe(5);
        forward.Summary.WrittenBesideAnother.ShouldBe(4);
        var other = BatchScene.Tree(backward);
        other.Keys.ShouldBe(tree.Keys);
        other.Values.Zip(tree.Values).ShouldAllBe(p => p.First.SequenceEqual(p.Second));
    }

    [Fact]
    public void An_earlier_different_file_is_kept_without_and_replaced_with_overwrite()
    {
        BatchScene.Run(_scene.Options);
        var victim = Directory.EnumerateFiles(_scene.Output, "*", SearchOption.AllDirectories).First();
        File.WriteAllText(victim, "earlier");
        File.SetLastWriteTimeUtc(victim, DateTime.UtcNow.AddDays(-1));
        var count = BatchScene.Tree(_scene.Output).Count;

        BatchScene.Run(_scene.Options);
        BatchScene.Tree(_scene.Output).Count.ShouldBe(count + 1);

        var fresh = _scene.File("fresh");
        BatchScene.Run(_scene.Options with { Output = fresh });
        var replaced = Directory.EnumerateFiles(fresh, "*", SearchOption.AllDirectories).First();
        var right = File.ReadAllBytes(replaced);
        File.WriteAllText(replaced, "earlier");
        File.SetLastWriteTimeUtc(replaced, DateTime.UtcNow.AddDays(-1));
        BatchScene.Run(_scene.Options with { Output = fresh, Overwrite = true });
        File.ReadAllBytes(replaced).ShouldBe(right);
        BatchScene.Tree(fresh).Count.ShouldBe(count);
    }

    [Fact]
    public void A_dry_run_counts_and_writes_nothing()
    {
        var summary = BatchScene.Run(_scene.Options with { DryRun = true }).Summary;

        summary.Deidentified.ShouldBeGreaterThan(10);
        Directory.Exists(_scene.Output).ShouldBeFalse();
    }

    [Fact]
    public void Bad_files_are_counted_and_do_not_end_the_run()
    {
        var good = BatchScene.Run(_scene.Options with { DryRun = true }).Summary.Deidentified;
        File.WriteAllText(Path.Combine(_scene.Input, "notes.txt"), "not an image");
        var ct = File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(_scene.Input, "CT")).First());
        File.WriteAllBytes(Path.Combine(_scene.Input, "cut.dcm"), ct[..(ct.Length / 2)]);
        File.CreateSymbolicLink(Path.Combine(_scene.Input, "nowhere.dcm"), Path.Combine(_scene.Input, "missing"));

        var runner = BatchScene.Run(_scene.Options);

        runner.Summary.Deidentified.ShouldBe(good);
        runner.Summary.Skipped.ShouldBe(1);
        runner.Summary.Quarantined.ShouldBe(1);
        runner.Summary.Rejected.ShouldBe(1);
        runner.Failures.Lines.Count.ShouldBe(2);
        runner.Failures.Lines.ShouldContain(l => l.Contains("LETHE1004", StringComparison.Ordinal));
        runner.Failures.Lines.ShouldAllBe(l => !l.Contains("cut.dcm", StringComparison.Ordinal) && !l.Contains("nowhere", StringComparison.Ordinal));
    }

    [ToolFact("mkfifo")]
    public void A_named_pipe_does_not_hold_up_the_run()
    {
        Tool.Run("mkfifo", Path.Combine(_scene.Input, "pipe")).ExitCode.ShouldBe(0);

        BatchScene.Run(_scene.Options).Summary.Rejected.ShouldBe(1);
    }

    [Fact]
    public void What_a_killed_run_left_behind_goes_and_what_others_may_write_stays()
    {
        var dead = Path.Combine(_scene.Output, $".lethe-run-{Environment.MachineName}-{int.MaxValue}");
        var other = Path.Combine(_scene.Output, ".lethe-run-elsewhere-1");
        Directory.CreateDirectory(dead);
        Directory.CreateDirectory(other);
        File.WriteAllText(Path.Combine(dead, "writing"), "half");

        BatchScene.Run(_scene.Options);

        Directory.Exists(dead).ShouldBeFalse();
        Directory.Exists(other).ShouldBeTrue();
    }

    [Fact]
    public void A_modality_that_is_no_code_reaches_no_report_and_no_name()
    {
        var inputs = _scene.File("odd");
        Directory.CreateDirectory(inputs);
        var set = new Dicom.Building.DataSet()
            .Add(new Dicom.Elements.Tag(0x0008_0016), Dicom.Elements.Vr.UI, "1.3.6.1.4.1.5962.1")
            .Add(new Dicom.Elements.Tag(0x0008_0018), Dicom.Elements.Vr.UI, "1.2.3")
            .Add(new Dicom.Elements.Tag(0x0008_0060), Dicom.Elements.Vr.LO, "Berg, Anna, born in Ulm");
        File.WriteAllBytes(Path.Combine(inputs, "a"), Dicom.Building.Part10Writer.ToBytes(set));
        string[] reports = [_scene.File("m.json"), _scene.File("m.csv")];

        BatchScene.Run(_scene.Options with { Inputs = [inputs], Reports = reports, Layout = "{Modality}/{SOPInstanceUID}.dcm" });

        reports.ShouldAllBe(r => !File.ReadAllText(r).Contains("Berg", StringComparison.Ordinal));
        Directory.EnumerateDirectories(_scene.Output).Select(Path.GetFileName).ShouldBe(["none"]);
    }

    [Fact]
    public void Cancelling_leaves_whole_files_only()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var runner = new BatchRunner(new Deidentifier(Profiles.Profile.Basic, BatchScene.Key), BatchScene.Key, _scene.Options);

        Should.Throw<OperationCanceledException>(() => runner.Run(source.Token));

        Directory.EnumerateFileSystemEntries(_scene.Output).ShouldBeEmpty();
    }

    [RootFact("mount", "umount")]
    public void A_full_disk_ends_the_run_with_whole_files_only()
    {
        var disk = _scene.File("disk");
        Directory.CreateDirectory(disk);
        Tool.Run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk).ExitCode.ShouldBe(0);
        try
        {
            var options = _scene.Options with { Output = Path.Combine(disk, "out") };
            Should.Throw<IOException>(() => BatchScene.Run(options));

            var whole = _scene.File("whole");
            BatchScene.Run(_scene.Options with { Output = whole });
            var expected = BatchScene.Tree(whole);
            foreach (var (path, bytes) in BatchScene.Tree(options.Output).Where(file => file.Key != ".lethe-journal"))
            {
                bytes.ShouldBe(expected[path]);
            }
        }
        finally
        {
            Tool.Run("umount", disk);
        }
    }

    [Fact]
    public void Another_key_gives_other_names_and_bytes()
    {
        BatchScene.Run(_scene.Options);
        var other = _scene.File("other");
        BatchScene.Run(_scene.Options with { Output = other }, ProjectKey.CreateRandom());

        BatchScene.Tree(other).Keys.Intersect(BatchScene.Tree(_scene.Output).Keys).ShouldBeEmpty();
    }
}
