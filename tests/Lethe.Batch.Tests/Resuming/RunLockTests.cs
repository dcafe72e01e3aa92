using Lethe.Batch.Resuming;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Resuming;

public sealed class RunLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_run_is_kept_out_until_the_first_ends()
    {
        using (RunLock.Take(_folder.Path, 1, 1))
        {
            Should.Throw<OutputInUseException>(() => RunLock.Take(_folder.Path, 1, 1));
            Should.Throw<OutputInUseException>(() => RunLock.Take(_folder.Path, 1, 1));
        }

        RunLock.Take(_folder.Path, 1, 1).Dispose();
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Parts_of_a_run_share_a_folder_but_not_a_part()
    {
        var first = RunLock.Take(_folder.Path, 1, 2);
        using (RunLock.Take(_folder.Path, 2, 2))
        {
            Should.Throw<OutputInUseException>(() => RunLock.Take(_folder.Path, 1, 2));
            first.Dispose();
            Should.Throw<OutputInUseException>(() => RunLock.Take(_folder.Path, 1, 1));
            RunLock.Take(_folder.Path, 1, 2).Dispose();
        }

        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_whole_run_excludes_parts()
    {
        using (RunLock.Take(_folder.Path, 1, 1))
        {
            Should.Throw<OutputInUseException>(() => RunLock.Take(_folder.Path, 1, 2));
        }

        RunLock.Take(_folder.Path, 1, 2).Dispose();
    }

    [Fact]
    public void What_a_killed_run_left_does_not_keep_anyone_out()
    {
        File.WriteAllText(_folder.File(".lethe-run.lock"), "anything");
        RunLock.Take(_folder.Path, 1, 1).Dispose();
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_that_take_and_give_back_never_hold_it_at_once()
    {
        var holders = 0;
        var taken = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                try
                {
                    using var held = RunLock.Take(_folder.Path, 1, 1);
                    var now = Interlocked.Increment(ref holders);
                    InterlockedMax(ref most, now);
                    Interlocked.Increment(ref taken);
                    Interlocked.Decrement(ref holders);
                }
                catch (OutputInUseException)
                {
                    // As it should be.
                }
            }
        })));

        taken.ShouldBeGreaterThan(0);
        most.ShouldBe(1);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
