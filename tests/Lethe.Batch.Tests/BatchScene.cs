using Lethe.Batch.Running;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Synthetic;
using Lethe.TestKit;

namespace Lethe.Batch.Tests;

/// <summary>A folder with a small demo study and runs over it.</summary>
internal sealed class BatchScene : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal BatchScene()
    {
        DemoStudies.Write(Input, new DemoOptions { Size = 64, SmallSize = 32, FrameSize = 160, Slices = 2, Frames = 2 });
    }

    internal static ProjectKey Key { get; } = ProjectKey.FromBytes(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    internal string Input => _folder.File("in");

    internal string Output => _folder.File("out");

    internal string File(string name) => _folder.File(name);

    internal BatchOptions Options => new() { Inputs = [Input], Output = Output, Threads = 2 };

    internal static BatchRunner Run(BatchOptions options, ProjectKey? key = null)
    {
        var used = key ?? Key;
        var runner = new BatchRunner(new Deidentifier(Profile.Basic, used), used, options);
        runner.Run(CancellationToken.None);
        return runner;
    }

    /// <summary>Relative path and bytes of each file below a folder.</summary>
    internal static SortedDictionary<string, byte[]> Tree(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f), System.IO.File.ReadAllBytes),
        StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();
}
