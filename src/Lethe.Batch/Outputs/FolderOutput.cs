using Lethe.Batch.Outputs.Media;
using Lethe.Batch.Resuming;
using Lethe.Batch.Running;
using Lethe.Results;

namespace Lethe.Batch.Outputs;

/// <summary>
/// A run whose outputs go into a folder, which it has for itself. Each worker writes into a folder of the run, which is gone at the end.
/// </summary>
internal sealed class FolderOutput : IRunOutput
{
    private readonly string _root;
    private readonly string _runFolder;
    private readonly BatchOptions _options;
    private readonly bool _restores;
    private readonly DateTime _started = DateTime.UtcNow;
    private readonly Lock _collisions = new();
    private readonly RunLock _lock;

    internal FolderOutput(BatchOptions options, IBatchJob job)
    {
        (_root, _options, _restores) = (Path.GetFullPath(options.Output), options, job.Success == Outcome.Restored);
        _runFolder = Path.Combine(_root, RunFolders.NewName());
        Directory.CreateDirectory(_root);
        _lock = RunLock.Take(_root, options.Shard, options.Shards);
        try
        {
            if (options.FileSet)
            {
                MediaDirectoryFile.Check(_root, options.Overwrite);
            }

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

    public IOutputWriter WriterFor(int worker) => new FolderWriter(_root, _runFolder, worker, new PlacingRules(_options.Overwrite, _started, Resumption, _collisions, _options.FileSet));

    public MediaSummary? Complete(CancellationToken cancellation)
    {
        if (!_options.FileSet)
        {
            return null;
        }

        // Parts of a run list what is there one after the other: the last one has all.
        using var turn = _options.Shards > 1 ? RunLock.TakeTurn(_root, cancellation) : null;
        Directory.CreateDirectory(_runFolder);
        return new MediaDirectoryBuilder(_root, _restores).Build(Path.Combine(_runFolder, MediaDirectoryFile.Name), cancellation);
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
