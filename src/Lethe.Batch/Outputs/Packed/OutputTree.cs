using Lethe.Batch.Outputs.Media;

namespace Lethe.Batch.Outputs.Packed;

/// <summary>
/// A folder in which outputs are gathered that go on as one file, with the same rules for names that are taken as in an output folder.
/// </summary>
internal sealed class OutputTree(string runFolder, bool isFileSet = false) : IDisposable
{
    private readonly string _root = Path.Combine(runFolder, "outputs");
    private readonly PlacingRules _rules = new(false, DateTime.UtcNow, null, new Lock(), isFileSet);

    internal IOutputWriter WriterFor(int worker) => new FolderWriter(_root, runFolder, worker, _rules);

    /// <summary>Adds a DICOMDIR of all outputs, if one was asked for.</summary>
    internal MediaSummary? AddDirectory(bool restores, CancellationToken cancellation) =>
        isFileSet ? new MediaDirectoryBuilder(_root, restores).Build(Path.Combine(runFolder, MediaDirectoryFile.Name), cancellation) : null;

    /// <summary>Relative path and full path of each output, in an order that does not depend on the order of work.</summary>
    internal List<(string Relative, string Full)> Files() => !Directory.Exists(_root) ? [] :
    [
        .. Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(_root, file).Replace(Path.DirectorySeparatorChar, '/'), file))
            .OrderBy(file => file.Item1, StringComparer.Ordinal),
    ];

    public void Dispose()
    {
        if (Directory.Exists(runFolder))
        {
            Directory.Delete(runFolder, recursive: true);
        }
    }
}
