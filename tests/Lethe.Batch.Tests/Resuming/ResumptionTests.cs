using Lethe.Batch.Resuming;
using Lethe.Batch.Running;
using Lethe.Profiles;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Resuming;

public sealed class ResumptionTests : IDisposable
{
    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void A_run_that_ended_well_leaves_nothing_but_outputs()
    {
        BatchScene.Run(_scene.Options);
        Directory.EnumerateFileSystemEntries(_scene.Output, ".*").ShouldBeEmpty();
    }

    [Fact]
    public void A_stopped_run_goes_on_and_ends_with_the_same_tree()
    {
        var undisturbed = Undisturbed();
        Stop(_scene.Options, after: 5);
        var journal = Path.Combine(_scene.Output, ".lethe-journal");
        File.Exists(journal).ShouldBeTrue();
        var done = File.ReadAllLines(journal).Length - 1;
        done.ShouldBeGreaterThan(0);

        var resumed = BatchScene.Run(_scene.Options with { Resume = true });

        resumed.ResumesUnfinishedRun.ShouldBeTrue();
        resumed.Summary.DoneBefore.ShouldBe(done);
        resumed.Summary.Deidentified.ShouldBe(undisturbed.Count);
        ShouldBeSame(undisturbed);
    }

    /// <summary>What is done is not even opened: with the key changed behind its back it would get other bytes.</summary>
    [Fact]
    public void What_is_done_is_not_made_again()
    {
        Stop(_scene.Options, after: 5);
        var before = BatchScene.Tree(_scene.Output).Keys.Where(name => name.EndsWith(".dcm", StringComparison.Ordinal))
            .ToDictionary(name => name, name => File.GetLastWriteTimeUtc(Path.Combine(_scene.Output, name)));

        BatchScene.Run(_scene.Options with { Resume = true });

        before.ShouldNotBeEmpty();
        before.ShouldAllBe(file => File.GetLastWriteTimeUtc(Path.Combine(_scene.Output, file.Key)) == file.Value);
    }

    [Fact]
    public void Torn_outputs_are_made_again_in_their_place()
    {
        var undisturbed = Undisturbed();
        BreakAllOf(undisturbed);
        File.WriteAllLines(Path.Combine(_scene.Output, ".lethe-journal"), [HeaderOfJournal()]);

        BatchScene.Run(_scene.Options with { Resume = true }).ResumesUnfinishedRun.ShouldBeTrue();

        ShouldBeSame(undisturbed);
    }

    [Fact]
    public void A_changed_input_is_worked_on_again()
    {
        Stop(_scene.Options, after: 1000);
        var input = Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories).First();
        File.SetLastWriteTimeUtc(input, DateTime.UtcNow.AddDays(-3));

        var total = Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories).Count();
        BatchScene.Run(_scene.Options with { Resume = true }).Summary.DoneBefore.ShouldBe(total - 1);
    }

    [Fact]
    public void Another_configuration_is_refused_and_the_journal_stays()
    {
        Stop(_scene.Options, after: 5);
        var other = Should.Throw<NotResumableException>(() => BatchScene.Run(_scene.Options with { Resume = true, Layout = "mirror" }));

        other.Message.ShouldContain("layout");
        File.Exists(Path.Combine(_scene.Output, ".lethe-journal")).ShouldBeTrue();
        Directory.EnumerateFileSystemEntries(_scene.Output, "*.lock").ShouldBeEmpty();
        BatchScene.Run(_scene.Options with { Resume = true }).ResumesUnfinishedRun.ShouldBeTrue();
    }

    [Fact]
    public void Reports_and_tables_of_a_resumed_run_are_those_of_an_undisturbed_one()
    {
        var options = _scene.Options with { Mapping = _scene.File("mapping"), Reports = [_scene.File("report.csv")], Threads = 1 };
        BatchScene.Run(options with { Output = _scene.File("other") });
        var tables = BatchScene.Tree(_scene.File("mapping"));
        var report = File.ReadAllLines(_scene.File("report.csv")).Order(StringComparer.Ordinal).ToList();
        Directory.Delete(_scene.File("mapping"), true);
        Stop(options, after: 5);

        BatchScene.Run(options with { Resume = true }).Summary.DoneBefore.ShouldBeGreaterThan(0);

        BatchScene.Tree(_scene.File("mapping")).Select(file => (file.Key, Convert.ToHexString(file.Value))).ShouldBe(tables.Select(file => (file.Key, Convert.ToHexString(file.Value))));
        File.ReadAllLines(_scene.File("report.csv")).Order(StringComparer.Ordinal).ShouldBe(report);
    }

    [Fact]
    public void Without_an_unfinished_run_it_is_an_ordinary_one()
    {
        var runner = BatchScene.Run(_scene.Options with { Resume = true });
        runner.ResumesUnfinishedRun.ShouldBeFalse();
        runner.Summary.DoneBefore.ShouldBe(0);
    }

    [Fact]
    public void Parts_of_a_run_have_journals_of_their_own()
    {
        var undisturbed = Undisturbed();
        Stop(_scene.Options with { Shard = 1, Shards = 2 }, after: 3);
        BatchScene.Run(_scene.Options with { Shard = 2, Shards = 2 });
        File.Exists(Path.Combine(_scene.Output, ".lethe-journal-1-of-2")).ShouldBeTrue();

        BatchScene.Run(_scene.Options with { Shard = 1, Shards = 2, Resume = true }).ResumesUnfinishedRun.ShouldBeTrue();

        ShouldBeSame(undisturbed);
    }

    private SortedDictionary<string, byte[]> Undisturbed()
    {
        var options = _scene.Options with { Output = _scene.File("undisturbed") };
        BatchScene.Run(options);
        return BatchScene.Tree(options.Output);
    }

    private void ShouldBeSame(SortedDictionary<string, byte[]> undisturbed)
    {
        var tree = BatchScene.Tree(_scene.Output);
        tree.Keys.ShouldBe(undisturbed.Keys);
        tree.Where(file => !file.Value.SequenceEqual(undisturbed[file.Key])).Select(file => file.Key).ShouldBeEmpty();
    }

    /// <summary>Stops a run once some files are done, or at its last file, before it can be complete.</summary>
    private static void Stop(BatchOptions options, int after)
    {
        var inputs = options.Inputs.Sum(input => Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Count());
        using var stop = new StopAfter(Math.Min(after, inputs));
        var runner = new BatchRunner(new Deidentifier(Profile.Basic, BatchScene.Key), BatchScene.Key, options) { Observers = [stop] };
        Should.Throw<OperationCanceledException>(() => runner.Run(stop.Token));
    }

    private string HeaderOfJournal()
    {
        var options = _scene.Options with { Output = _scene.File("for-the-header") };
        Stop(options, after: 1);
        var parts = File.ReadLines(Path.Combine(options.Output, ".lethe-journal")).First().Split(' ', 5);
        return string.Join(' ', parts[0], parts[1], parts[2], DateTime.UtcNow.AddMinutes(-5).Ticks, parts[4]);
    }

    /// <summary>Each output as a loss of power may leave it: empty, short, with zeros, gone.</summary>
    private void BreakAllOf(SortedDictionary<string, byte[]> tree)
    {
        var random = new Random(7);
        var way = 0;
        foreach (var (name, bytes) in tree)
        {
            var path = Path.Combine(_scene.Output, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var torn = (way++ % 4) switch { 0 => [], 1 => bytes[..random.Next(bytes.Length)], 2 => WithZeros(bytes, random), _ => null };
            if (torn is not null)
            {
                File.WriteAllBytes(path, torn);
            }
        }
    }

    private static byte[] WithZeros(byte[] bytes, Random random)
    {
        var torn = bytes.ToArray();
        torn.AsSpan(512 * random.Next(torn.Length / 512)).Clear();
        return torn;
    }
}
