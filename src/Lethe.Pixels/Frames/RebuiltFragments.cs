using System.Buffers.Binary;
using Lethe.Dicom.Reading;

namespace Lethe.Pixels.Frames;

/// <summary>
/// An encapsulated value that is put together from stretches of other sources, which stay where they are, and item headers between them (PS3.5 A.4).
/// </summary>
internal sealed class RebuiltFragments : IByteSource
{
    private const int HeadSize = 8;

    private readonly List<(long Start, long Length, IByteSource Source, long From)> _pieces = [];

    /// <inheritdoc/>
    public long Length { get; private set; }

    /// <summary>Appends an item in front of bytes that follow.</summary>
    /// <param name="length">Its length.</param>
    internal void AddHead(long length)
    {
        var head = new byte[HeadSize];
        ((ReadOnlySpan<byte>)[0xFE, 0xFF, 0x00, 0xE0]).CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), (uint)length);
        Add(new MemorySource(head), 0, HeadSize);
    }

    /// <summary>Appends a stretch of a source.</summary>
    internal void Add(IByteSource source, long from, long length)
    {
        if (length > 0)
        {
            _pieces.Add((Length, length, source, from));
            Length += length;
        }
    }

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> destination)
    {
        var total = 0;
        for (var i = PieceAt(offset); i < _pieces.Count && !destination.IsEmpty; i++)
        {
            var piece = _pieces[i];
            var inner = offset - piece.Start;
            var count = (int)Math.Min(destination.Length, piece.Length - inner);
            if (piece.Source.Read(piece.From + inner, destination[..count]) != count)
            {
                return total;
            }

            destination = destination[count..];
            offset += count;
            total += count;
        }

        return total;
    }

    /// <summary>The last piece that begins at or before a place.</summary>
    private int PieceAt(long offset)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pieces[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return offset < 0 || offset >= Length ? _pieces.Count : low;
    }
}
