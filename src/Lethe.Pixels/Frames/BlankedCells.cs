using Lethe.Dicom.Reading;
using Lethe.Pixels.Codecs.Native;

namespace Lethe.Pixels.Frames;

/// <summary>Native Pixel Data with boxes filled: read through, whatever its length, nothing of it held.</summary>
/// <param name="value">The value as it is.</param>
/// <param name="frameBits">Bits of a frame.</param>
/// <param name="blanker">Fills boxes.</param>
/// <param name="boxesOf">The boxes of each frame.</param>
internal sealed class BlankedCells(IByteSource value, long frameBits, NativeBlanker blanker, IReadOnlyList<IReadOnlyList<PixelBox>> boxesOf) : IByteSource
{
    public long Length => value.Length;

    public int Read(long offset, Span<byte> destination)
    {
        var count = value.Read(offset, destination);
        var (from, to) = (offset * 8, (offset + count) * 8);
        for (var frame = from / frameBits; frame < boxesOf.Count && frame * frameBits < to; frame++)
        {
            if (boxesOf[(int)frame].Count > 0)
            {
                Fill(destination[..count], from, frame * frameBits, boxesOf[(int)frame]);
            }
        }

        return count;
    }

    private void Fill(Span<byte> bytes, long from, long frameStart, IReadOnlyList<PixelBox> boxes)
    {
        if (frameBits % 8 != 0 || frameStart % 8 != 0)
        {
            blanker.FillBits(bytes, from - frameStart, boxes);
            return;
        }

        var start = (int)Math.Max(0, (frameStart - from) / 8);
        var end = (int)Math.Min(bytes.Length, (frameStart + frameBits - from) / 8);
        blanker.Fill(bytes[start..end], Math.Max(0, (from - frameStart) / 8), boxes);
    }
}
