namespace Lethe.Dicom.Reading;

/// <summary>A byte source over memory; may be pointed at other memory to save allocations.</summary>
public sealed class MemorySource : IByteSource
{
    private ReadOnlyMemory<byte> _bytes;

    /// <summary>An empty source.</summary>
    public MemorySource()
    {
    }

    /// <summary>A source over the given bytes.</summary>
    public MemorySource(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <inheritdoc/>
    public long Length => _bytes.Length;

    /// <summary>Points the source at other bytes.</summary>
    public void Reset(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> destination)
    {
        if (offset >= _bytes.Length)
        {
            return 0;
        }

        var part = _bytes.Span[(int)offset..];
        if (part.Length > destination.Length)
        {
            part = part[..destination.Length];
        }

        part.CopyTo(destination);
        return part.Length;
    }
}
