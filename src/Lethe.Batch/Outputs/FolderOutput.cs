using Lethe.Batch.Resuming;
using Lethe.Batch.Running;

namespace Lethe.Batch.Outputs;

/// <summary>
/// A run whose outputs go into a folder, which it has for itself. Each worker writes into a folder of the run, which is gone at the end.
/// </summary>
internal sealed class FolderOutput : IRunOutput
{
    private readonly string _root;
    private readonly string _runFolder;
    private readonly bool _overwrite;
    private readonly DateTime _started = DateTime.UtcNow;
    private readonly Lock _collisions = new();
    private readonly RunLock _lock;

    internal FolderOutput(BatchOptions options, IBatchJob job)
    {
        (_root, _overwrite) = (Path.GetFullPath(options.Output), options.Overwrite);
        _runFolder = Path.Combine(_root, RunFolders.OwnName);
        Directory.CreateDirectory(_root);
        _lock = RunLock.Take(_root, options.Shard, options.Shards);
        try
        {
            RunFolders.RemoveDead(_root);
            Resumption = new Resumption(options, job);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    public Resumption Resumption { get; }

    public IOutputWriter WriterFor(int worker) => new FolderWriter(_root, _runFolder, worker, new PlacingRules(_overwrite, _started, Resumption, _collisions));

    public void Complete()
    {
    }

    public void Dispose()
    {
        try
        {
            Resumption.Journal.Dispose();
            if (Directory.Exists(_runFolder))
            {
                Directory.Delete(_runFolder, recursive: true);
            }
        }
        finally
        {
            _lock.Dispose();
        }
    }
}
