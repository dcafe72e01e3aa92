using System.Globalization;

namespace Lethe.Batch.Resuming;

/// <summary>
/// Keeps a second run out of an output folder. Parts of one run (<c>--shard</c>) share the folder, each once; a whole run has it alone.
/// </summary>
internal sealed class RunLock : IDisposable
{
    private const string Name = ".lethe-run";
    private const int TurnMilliseconds = 100;

    private readonly FolderLock _folder;
    private readonly FolderLock? _part;

    private RunLock(FolderLock folder, FolderLock? part) => (_folder, _part) = (folder, part);

    /// <summary>Takes the lock of a folder.</summary>
    /// <exception cref="OutputInUseException">Another run has it.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    internal static RunLock Take(string folder, int shard, int shards)
    {
        var isPart = shards > 1;
        var whole = FolderLock.Take(Path.Combine(folder, $"{Name}.lock"), isPart) ?? throw new OutputInUseException();
        if (!isPart)
        {
            return new RunLock(whole, null);
        }

        try
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{Name}-{shard}-of-{shards}.lock");
            return new RunLock(whole, FolderLock.Take(Path.Combine(folder, name), shared: false) ?? throw new OutputInUseException());
        }
        catch
        {
            whole.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the lock of what the parts of a run do one after the other.</summary>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    internal static IDisposable TakeTurn(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, $"{Name}-turn.lock");
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (FolderLock.Take(path, shared: false) is { } held)
            {
                return held;
            }

            cancellation.WaitHandle.WaitOne(TurnMilliseconds);
        }
    }

    public void Dispose()
    {
        _part?.Dispose();
        _folder.Dispose();
    }
}
