using Lethe.Cli.Invocation;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Resuming;

/// <summary>Real processes are killed at seeded points, resumed, killed again: ten times five kills, and each ends as an undisturbed run.</summary>
public sealed class KillTests : IDisposable
{
    private const int Files = 600;
    private const int Chains = 10;
    private const int KillsInAChain = 5;

    private readonly ResumeScene _scene = new(Files);

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Fifty_kills_change_nothing_in_the_end()
    {
        _scene.Run("undisturbed", "--mapping", _scene.File("tables")).ExitCode.ShouldBe(ExitCode.Success);
        var random = new Random(20);
        var killed = 0;
        for (var chain = 0; chain < Chains; chain++)
        {
            var name = $"chain{chain}";
            for (var kill = 0; kill < KillsInAChain; kill++)
            {
                killed += Kill(name, random.Next(Files * kill / KillsInAChain, Files * (kill + 1) / KillsInAChain)) ? 1 : 0;
            }

            var last = _scene.Run(name, "--resume", "--mapping", _scene.File(name + "-tables"));
            last.ExitCode.ShouldBe(ExitCode.Success, last.Output);
            _scene.ShouldBeSame(name, "undisturbed");
            _scene.ShouldBeSame(name + "-tables", "tables");
            Directory.EnumerateFileSystemEntries(_scene.File(name), ".*").ShouldBeEmpty();
            Directory.Delete(_scene.File(name), true);
        }

        killed.ShouldBe(Chains * KillsInAChain);
    }

    /// <summary>False if the run was faster than the kill.</summary>
    private bool Kill(string output, int count)
    {
        using var process = _scene.StartUntil(count, output, "--resume");
        process.Kill();
        process.WaitForExit();
        return process.ExitCode != ExitCode.Success;
    }
}
