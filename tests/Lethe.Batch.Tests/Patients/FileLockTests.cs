using Lethe.Batch.Patients;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Patients;

public sealed class FileLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File1 => _folder.File("p.csv");

    private string LockFile => File1 + ".lock";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_held_by_one_and_gone_when_given_back()
    {
        using (var first = Take())
        {
            first.ShouldNotBeNull();
            File.ReadAllText(LockFile).ShouldBe($"{Environment.MachineName} {Environment.ProcessId}");
            FileLock.Take(File1, CancellationToken.None, out var error, 2).ShouldBeNull();
            error.ShouldNotBeNull().ShouldContain(".lock");
        }

        File.Exists(LockFile).ShouldBeFalse();
        using var second = Take();
        second.ShouldNotBeNull();
    }

    [Fact]
    public void What_a_dead_process_of_this_machine_left_is_taken_over()
    {
        File.WriteAllText(LockFile, FileLock.Owner(Environment.MachineName, int.MaxValue));

        using (var taken = Take())
        {
            taken.ShouldNotBeNull();
        }

        Directory.EnumerateFiles(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("elsewhere 2147483647")]
    [InlineData("")]
    [InlineData("nonsense")]
    public void What_another_machine_or_nobody_holds_is_not(string owner)
    {
        File.WriteAllText(LockFile, owner);

        Take().ShouldBeNull();

        File.ReadAllText(LockFile).ShouldBe(owner);
    }

    [Fact]
    public void Only_one_takes_over_and_the_others_wait()
    {
        File.WriteAllText(LockFile, FileLock.Owner(Environment.MachineName, int.MaxValue));
        var (inside, most, done) = (0, 0, 0);

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using var held = FileLock.Take(File1, CancellationToken.None, out var error);
            error.ShouldBeNull();
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Thread.SpinWait(100_000);
            Interlocked.Decrement(ref inside);
            Interlocked.Increment(ref done);
        });

        most.ShouldBe(1);
        done.ShouldBe(8);
        Directory.EnumerateFiles(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_at_once()
    {
        FileLock.Take(_folder.File("no/p.csv"), CancellationToken.None, out var error).ShouldBeNull();

        error.ShouldNotBeNull().ShouldContain("cannot be written");
    }

    [Fact]
    public void Waiting_can_be_stopped()
    {
        using var held = Take();
        using var stop = new CancellationTokenSource(50);

        Should.Throw<OperationCanceledException>(() => FileLock.Take(File1, stop.Token, out _));
    }

    private FileLock? Take() => FileLock.Take(File1, CancellationToken.None, out _, 2);
}
