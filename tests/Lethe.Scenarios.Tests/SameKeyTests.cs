using Shouldly;
using Xunit;

namespace Lethe.Scenarios.Tests;

/// <summary>Tenet 2, R044-R048: the key alone decides; not the run, the order, the thread or what came before.</summary>
public class SameKeyTests
{
    private static readonly Project Mine = new(7);

    [Fact]
    public void A_second_run_gives_the_same_bytes()
    {
        var (one, two) = (Mine.Start(), Mine.Start());

        foreach (var (path, bytes) in DemoSet.Files)
        {
            Project.Run(two, bytes).ShouldBe(Project.Run(one, bytes), path);
        }
    }

    [Fact]
    public void Two_half_runs_in_another_order_give_the_bytes_of_one_run()
    {
        var whole = Mine.Start();
        var expected = DemoSet.Files.ToDictionary(f => f.Path, f => Project.Run(whole, f.Bytes));
        var (first, second) = (Mine.Start(), Mine.Start());
        var turned = DemoSet.Files.Reverse().ToList();
        for (var i = 0; i < turned.Count; i++)
        {
            Project.Run(i % 2 == 0 ? first : second, turned[i].Bytes).ShouldBe(expected[turned[i].Path], turned[i].Path);
        }
    }

    [Fact]
    public void A_quarantined_file_leaves_nothing_for_the_next()
    {
        var session = Mine.Start();
        foreach (var (path, bytes) in DemoSet.Files)
        {
            session.Deidentify(new Dicom.Reading.MemorySource(DemoSet.Files[0].Bytes.AsMemory(0, 3000)));

            Project.Run(session, bytes).ShouldBe(Mine.Once(bytes), path);
        }
    }

    [Fact]
    public async Task Sessions_of_one_engine_work_side_by_side()
    {
        var expected = DemoSet.Files.Select(f => Mine.Once(f.Bytes)).ToList();
        var runs = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var session = Mine.Start();
            return DemoSet.Files.Select(f => Project.Run(session, f.Bytes)).ToList();
        }));

        foreach (var run in await Task.WhenAll(runs))
        {
            run.ShouldBe(expected);
        }
    }

    [Fact]
    public void Another_key_has_nothing_in_common()
    {
        var other = new Project(8);
        foreach (var (path, bytes) in DemoSet.Files)
        {
            var (one, two) = (new Reading(Mine.Once(bytes)), new Reading(other.Once(bytes)));
            one[0x0010_0020].ShouldNotBeNullOrEmpty();
            one[0x0010_0020].ShouldNotBe(two[0x0010_0020], path);
            one[0x0010_0010].ShouldNotBe(two[0x0010_0010], path);
            var shared = one.Uids().Intersect(two.Uids()).Where(uid => uid.Length > 0 && !uid.StartsWith("1.2.840.10008.", StringComparison.Ordinal));
            shared.ShouldBeEmpty(path);
        }
    }

    [Fact]
    public void No_original_UID_is_left()
    {
        foreach (var (path, bytes) in DemoSet.Files)
        {
            var before = new Reading(bytes).Uids().Where(uid => !uid.StartsWith("1.2.840.10008.", StringComparison.Ordinal) && uid.Length > 0).ToHashSet();
            var after = new Reading(Mine.Once(bytes)).Uids().ToHashSet();

            before.ShouldNotBeEmpty();
            after.Where(before.Contains).ShouldBeEmpty(path);
            after.ShouldAllBe(uid => uid.Length <= 64);
        }
    }
}
