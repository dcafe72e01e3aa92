using Lethe.Batch.Outputs.Media;
using Lethe.Batch.Reports;
using Lethe.Batch.Resuming;
using Lethe.Batch.Running;
using Lethe.Results;

namespace Lethe.Batch.Outputs.Packed;

/// <summary>A run whose outputs become one zip file, whole or not at all. They wait in a folder beside it, so twice their room is needed.</summary>
internal sealed class ZipOutput : IRunOutput
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly bool _overwrite;
    private readonly bool _restores;
    private readonly OutputTree _tree;

    internal ZipOutput(BatchOptions options, IBatchJob job)
    {
        (_path, _overwrite, _restores) = (Path.GetFullPath(options.Output), options.Overwrite, job.Success == Outcome.Restored);
        var folder = Path.GetDirectoryName(_path)!;
        Directory.CreateDirectory(folder);
        RunFolders.RemoveDead(folder);
        Leftovers.Remove(_path);
        _temporary = Leftovers.Name(_path, "writing");
        _tree = new OutputTree(Path.Combine(folder, RunFolders.NewName()), options.FileSet);
    }

    /// <summary>True for the name of a zip file.</summary>
    internal static bool IsName(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    public Resumption? Resumption => null;

    public IOutputWriter WriterFor(int worker) => _tree.WriterFor(worker);

    public MediaSummary? Complete(CancellationToken cancellation)
    {
        var directory = _tree.AddDirectory(_restores, cancellation);
        using (var stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1024 * 1024))
        {
            ZipFiles.Write(stream, _tree.Files());
            stream.Flush(flushToDisk: true);
        }

        if (_overwrite)
        {
            File.Move(_temporary, _path, overwrite: true);
        }
        else if (!Renaming.TryMove(_temporary, _path))
        {
            throw new IOException("The output was made by someone else in the meantime; choose another name, or use --overwrite.");
        }

        return directory;
    }

    public void Dispose()
    {
        File.Delete(_temporary);
        _tree.Dispose();
    }
}
