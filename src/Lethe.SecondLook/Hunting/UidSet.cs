using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;

namespace Lethe.SecondLook.Hunting;

/// <summary>UIDs of a whole set, 16 bytes each. For several threads.</summary>
public sealed class UidSet
{
    private readonly ConcurrentDictionary<UInt128, byte> _uids = new();

    /// <summary>How many there are.</summary>
    public int Count => _uids.Count;

    /// <summary>Adds one.</summary>
    public void Add(string uid)
    {
        ArgumentNullException.ThrowIfNull(uid);
        _uids.TryAdd(HashOf(uid), 0);
    }

    /// <summary>True if it is there.</summary>
    public bool Contains(ReadOnlySpan<char> uid) => _uids.ContainsKey(HashOf(uid));

    /// <summary>What stands for a UID or another identifier where many are kept.</summary>
    internal static UInt128 HashOf(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[256];
        return text.Length <= 64 ? XxHash128.HashToUInt128(bytes[..Encoding.UTF8.GetBytes(text, bytes)]) : XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
