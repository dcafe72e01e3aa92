namespace Lethe.Dicom.Reading;

/// <summary>
/// The value of an element, read piece by piece wherever its bytes are: in the header buffer, in the source, or both; or in what takes its place.
/// Of encapsulated data the item of the offset table, the fragments, and the delimiter if there is one (PS3.5 A.4). Valid until the reader reads on.
/// </summary>
/// <param name="input">The header.</param>
/// <param name="index">Index of the element in its table.</param>
/// <param name="replacement">What is read instead, or null.</param>
public readonly struct ValueSource(HeaderReader input, int index, IByteSource? replacement = null) : IByteSource
{
    /// <inheritdoc/>
    public long Length => replacement?.Length ?? input.Table[index].Length;

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> destination)
    {
        if (replacement is not null)
        {
            return replacement.Read(offset, destination);
        }

        ref readonly var entry = ref input.Table[index];
        if (offset < 0 || offset >= entry.Length)
        {
            return 0;
        }

        destination = destination[..(int)Math.Min(destination.Length, entry.Length - offset)];
        var buffered = input.Value(index);
        if (offset + destination.Length <= buffered.Length)
        {
            buffered.Slice((int)offset, destination.Length).CopyTo(destination);
            return destination.Length;
        }

        return entry.Is(ElementFlags.Bulk) ? input.BulkSource.Read(input.Table.Bulk(entry.ValueOffset).SourceOffset + offset, destination) : 0;
    }

    /// <summary>Fills all of <paramref name="destination"/>, or returns false.</summary>
    public bool TryRead(long offset, Span<byte> destination) => Read(offset, destination) == destination.Length;
}
