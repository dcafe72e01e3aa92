using Lethe.Batch.Inputs;

namespace Lethe.Batch.Running;

/// <summary>Hands inputs to the workers in small batches, so that neighbours are worked on together and memory stays bounded.</summary>
internal sealed class InputQueue(IEnumerable<InputFile> files, int shard, int shards) : IDisposable
{
    internal const int BatchSize = 16;

    private readonly IEnumerator<InputFile> _files = files.GetEnumerator();
    private readonly Lock _lock = new();
    private bool _ended;

    /// <summary>Fills a batch; 0 when there is nothing left.</summary>
    internal int Take(Span<InputFile> batch)
    {
        lock (_lock)
        {
            var count = 0;
            while (count < batch.Length && !_ended)
            {
                _ended = !_files.MoveNext();
                if (!_ended && IsMine(_files.Current.Relative))
                {
                    batch[count++] = _files.Current;
                }
            }

            return count;
        }
    }

    /// <summary>No more inputs are handed out.</summary>
    internal void Stop()
    {
        lock (_lock)
        {
            _ended = true;
        }
    }

    public void Dispose() => _files.Dispose();

    /// <summary>Machines agree on their parts by the relative path alone.</summary>
    private bool IsMine(ReadOnlySpan<char> relative)
    {
        if (shards == 1)
        {
            return true;
        }

        var hash = 14695981039346656037UL;
        foreach (var c in relative)
        {
            hash = (hash ^ (c == '\\' ? '/' : c)) * 1099511628211UL;
        }

        return (int)((hash ^ (hash >> 32)) % (ulong)shards) == shard - 1;
    }
}
