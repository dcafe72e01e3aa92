using Lethe.Batch.Running;

namespace Lethe.Batch.Outputs;

/// <summary>A run whose outputs go into a folder. Each worker writes into a folder of the run, which is gone at the end.</summary>
internal sealed class FolderOutput : IRunOutput
{
    private readonly string _root;
    private readonly string _runFolder;
    private readonly bool _overwrite;
    private readonly DateTime _started = DateTime.UtcNow;
    private readonly Lock _collisions = new();

    internal FolderOutput(BatchOptions options)
    {
        (_root, _overwrite) = (Path.GetFullPath(options.Output), options.Overwrite);
        _runFolder = Path.Combine(_root, RunFolders.OwnName);
        Directory.CreateDirectory(_root);
        RunFolders.RemoveDead(_root);
    }

    public IOutputWriter WriterFor(int worker) => new FolderWriter(_root, _runFolder, worker, _overwrite, _started, _collisions);

    public void Complete()
    {
    }

    public void Dispose()
    {
        if (Directory.Exists(_runFolder))
        {
            Directory.Delete(_runFolder, recursive: true);
        }
    }
}
