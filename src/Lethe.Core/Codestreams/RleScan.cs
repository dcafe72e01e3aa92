using System.Buffers.Binary;

namespace Lethe.Codestreams;

/// <summary>RLE: unused words of the header and what lies between and behind the segments (H47; PS3.5 G).</summary>
internal sealed class RleScan(int samplesPerSegment) : ICodestreamScan
{
    private const int HeaderSize = 64;

    public bool TryScan(ReadOnlySpan<byte> frame, List<ByteRange> blanks)
    {
        if (frame.Length < HeaderSize || samplesPerSegment <= 0)
        {
            return false;
        }

        var count = BinaryPrimitives.ReadUInt32LittleEndian(frame);
        if (count is 0 or > 15)
        {
            return false;
        }

        var used = 4 + (4 * (int)count);
        if (frame[used..HeaderSize].IndexOfAnyExcept((byte)0) >= 0)
        {
            blanks.Add(new ByteRange(used, HeaderSize - used));
        }

        var first = Offset(frame, 0);
        if (first > HeaderSize && first <= frame.Length && frame[HeaderSize..(int)first].IndexOfAnyExcept((byte)0) >= 0)
        {
            blanks.Add(new ByteRange(HeaderSize, (int)first - HeaderSize));
        }

        for (var i = 0; i < count; i++)
        {
            var start = Offset(frame, i);
            var limit = i + 1 < count ? Offset(frame, i + 1) : frame.Length;
            if (start < HeaderSize || limit < start || limit > frame.Length)
            {
                return false;
            }

            var end = EndOfSegment(frame[(int)start..(int)limit]);
            if (end < 0)
            {
                return false;
            }

            Tails.Blank(frame[..(int)limit], (int)start + end, blanks);
        }

        return true;
    }

    private static long Offset(ReadOnlySpan<byte> frame, int segment) => BinaryPrimitives.ReadUInt32LittleEndian(frame[(4 + (4 * segment))..]);

    /// <summary>Walks the packets until all samples are there (PS3.5 G.3.2).</summary>
    private int EndOfSegment(ReadOnlySpan<byte> segment)
    {
        var samples = 0;
        var at = 0;
        while (samples < samplesPerSegment)
        {
            if (at >= segment.Length)
            {
                return -1;
            }

            var control = (sbyte)segment[at++];
            if (control >= 0)
            {
                // What a literal run holds beyond the last sample counts as left-over.
                var taken = Math.Min(control + 1, samplesPerSegment - samples);
                at += taken;
                samples += taken;
            }
            else if (control != sbyte.MinValue)
            {
                at++;
                samples += 1 - control;
            }
        }

        return at <= segment.Length ? at : -1;
    }
}
