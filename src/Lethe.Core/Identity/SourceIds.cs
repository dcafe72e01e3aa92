using System.Text;

namespace Lethe.Identity;

/// <summary>Keyed ids of inputs for reports: they tell nothing of a path to whoever does not hold the key.</summary>
public sealed class SourceIds(ProjectKey key)
{
    private readonly KeyedDigest _digest = new(key, "source", 6, 4);
    private readonly Lock _lock = new();

    /// <summary>The id of a path: 16 characters. May be called by several threads.</summary>
    public string Of(ReadOnlySpan<byte> path)
    {
        Span<byte> digest = stackalloc byte[10];
        Span<byte> text = stackalloc byte[16];
        lock (_lock)
        {
            _digest.Compute(path, digest);
        }

        CodeText.Encode(digest, text);
        return Encoding.ASCII.GetString(text);
    }
}
