using Lethe.Dicom.Reading;

namespace Lethe.Protection;

/// <summary>Compares an element of the input with the one of the output that has its tag.</summary>
internal sealed class OriginalValues
{
    private const int ChunkSize = 64 * 1024;

    private readonly byte[] _left = new byte[ChunkSize];
    private readonly byte[] _right = new byte[ChunkSize];

    /// <summary>
    /// True if VR, length and every byte of the value are the same. What is coded otherwise in the output counts as changed: then it is
    /// protected although it need not be.
    /// </summary>
    internal bool AreSame(HeaderReader input, int index, HeaderReader output, int other)
    {
        ref readonly var a = ref input.Table[index];
        ref readonly var b = ref output.Table[other];
        if (a.Vr != b.Vr || a.Length != b.Length || a.Is(ElementFlags.UndefinedLength) != b.Is(ElementFlags.UndefinedLength))
        {
            return false;
        }

        return a.Is(ElementFlags.Bulk) || b.Is(ElementFlags.Bulk)
            ? AreSamePieces(input, index, output, other, a.Length)
            : input.Value(index).SequenceEqual(output.Value(other));
    }

    private bool AreSamePieces(HeaderReader input, int index, HeaderReader output, int other, long length)
    {
        for (long done = 0; done < length;)
        {
            var count = (int)Math.Min(ChunkSize, length - done);
            if (!Read(input, index, done, _left.AsSpan(0, count)) || !Read(output, other, done, _right.AsSpan(0, count))
                || !_left.AsSpan(0, count).SequenceEqual(_right.AsSpan(0, count)))
            {
                return false;
            }

            done += count;
        }

        return true;
    }

    private static bool Read(HeaderReader reader, int index, long from, Span<byte> piece)
    {
        ref readonly var entry = ref reader.Table[index];
        if (!entry.Is(ElementFlags.Bulk))
        {
            reader.Value(index).Slice((int)from, piece.Length).CopyTo(piece);
            return true;
        }

        return reader.BulkSource.Read(reader.Table.Bulk(entry.ValueOffset).SourceOffset + from, piece) == piece.Length;
    }
}
