namespace Lethe.Batch.Auditing.Counting;

/// <summary>How many hashes all exact counters of an audit may hold together. Shared by threads.</summary>
internal sealed class HashBudget(long most)
{
    private long _used;

    /// <summary>Takes room for one; false if there is none.</summary>
    internal bool TryTake()
    {
        if (Interlocked.Increment(ref _used) <= most)
        {
            return true;
        }

        Interlocked.Decrement(ref _used);
        return false;
    }

    /// <summary>Gives room back.</summary>
    internal void Return(int count) => Interlocked.Add(ref _used, -count);
}
