using System.Diagnostics;
using Lethe.Cli.Invocation;
using Lethe.Synthetic.Benchmarks;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Cli.Tests.Resuming;

/// <summary>Some hundred small files, a key, and real processes of the program over them.</summary>
internal sealed class ResumeScene : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal ResumeScene(int files)
    {
        BenchmarkTrees.Write(File("in"), BenchmarkKind.SmallMr, files);
        CommandRun.Of("key", "new", File("key")).ExitCode.ShouldBe(ExitCode.Success);
    }

    internal string Folder => _folder.Path;

    internal string File(string name) => _folder.File(name);

    internal string[] Arguments(string output, params string[] more) =>
        ["deidentify", File("in"), "--output", File(output), "--key", File("key"), .. more];

    internal ToolResult Run(string output, params string[] more) => Tool.Run("dotnet", [typeof(ExitCode).Assembly.Location, .. Arguments(output, more)]);

    /// <summary>Starts a process and returns when more than so many outputs are there, or it has ended.</summary>
    internal Process StartUntil(int count, string output, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, .. Arguments(output, more)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && CountOutputs(output) <= count)
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
            Thread.Yield();
        }

        return process;
    }

    internal SortedDictionary<string, byte[]> Tree(string name) => new(
        Directory.EnumerateFiles(File(name), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(File(name), file), System.IO.File.ReadAllBytes),
        StringComparer.Ordinal);

    internal void ShouldBeSame(string tree, string expected)
    {
        var (left, right) = (Tree(tree), Tree(expected));
        left.Keys.ShouldBe(right.Keys);
        left.Where(file => !file.Value.SequenceEqual(right[file.Key])).Select(file => file.Key).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private int CountOutputs(string output)
    {
        try
        {
            return Directory.Exists(File(output)) ? Directory.EnumerateFiles(File(output), "*.dcm", SearchOption.AllDirectories).Count() : 0;
        }
        catch (DirectoryNotFoundException)
        {
            // The folder of a run came and went while we looked.
            return 0;
        }
    }
}
