using Lethe.Dicom.Reading;

namespace Lethe.Codestreams;

/// <summary>One coded frame put together from its fragments, and where each of its bytes stands in the value. Kept between files.</summary>
internal sealed class FrameBuffer
{
    private readonly List<(int FrameStart, long ValueStart)> _pieces = [];
    private byte[] _bytes = new byte[64 * 1024];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    internal void Clear()
    {
        _pieces.Clear();
        Length = 0;
    }

    /// <summary>Appends a fragment. False if it cannot be read or the frame is too large to look at.</summary>
    internal bool TryAppend(ValueSource value, long at, long length, int limit)
    {
        if (Length + length > limit)
        {
            return false;
        }

        if (Length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Max(Length + length, _bytes.Length * 2L));
        }

        _pieces.Add((Length, at));
        var start = Length;
        Length += (int)length;
        return value.TryRead(at, _bytes.AsSpan(start, (int)length));
    }

    /// <summary>Translates a range of the frame into ranges of the value.</summary>
    internal void Translate(ByteRange range, List<ByteRange> target)
    {
        for (var i = PieceAt(range.Start); i < _pieces.Count && range.Length > 0; i++)
        {
            var end = i + 1 < _pieces.Count ? _pieces[i + 1].FrameStart : Length;
            var count = (int)Math.Min(range.Length, end - range.Start);
            target.Add(new ByteRange(_pieces[i].ValueStart + range.Start - _pieces[i].FrameStart, count));
            range = new ByteRange(range.Start + count, range.Length - count);
        }
    }

    /// <summary>The last piece that begins at or before a place.</summary>
    private int PieceAt(long place)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pieces[middle].FrameStart <= place ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
