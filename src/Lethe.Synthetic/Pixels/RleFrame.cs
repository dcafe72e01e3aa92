using System.Buffers.Binary;

namespace Lethe.Synthetic.Pixels;

/// <summary>One frame of 16-bit grey in RLE: the high bytes, then the low bytes (PS3.5 Annex G).</summary>
internal static class RleFrame
{
    private const int HeaderLength = 64;
    private const int LongestRun = 128;

    public static byte[] Encode(ReadOnlySpan<ushort> pixels, int columns)
    {
        var high = Segment(pixels, columns, 8);
        var low = Segment(pixels, columns, 0);
        var frame = new byte[HeaderLength + high.Count + low.Count];
        BinaryPrimitives.WriteInt32LittleEndian(frame, 2);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(4), HeaderLength);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(8), HeaderLength + high.Count);
        high.CopyTo(frame, HeaderLength);
        low.CopyTo(frame, HeaderLength + high.Count);
        return frame;
    }

    private static List<byte> Segment(ReadOnlySpan<ushort> pixels, int columns, int shift)
    {
        var segment = new List<byte>();
        var row = new byte[columns];
        for (var start = 0; start < pixels.Length; start += columns)
        {
            for (var x = 0; x < columns; x++)
            {
                row[x] = (byte)(pixels[start + x] >> shift);
            }

            // PS3.5 G.3.1: no run goes over the end of a row.
            Pack(row, segment);
        }

        if ((segment.Count & 1) != 0)
        {
            segment.Add(0);
        }

        return segment;
    }

    private static void Pack(ReadOnlySpan<byte> row, List<byte> segment)
    {
        for (var at = 0; at < row.Length;)
        {
            var run = Run(row[at..]);
            if (run > 1)
            {
                segment.Add((byte)(1 - run));
                segment.Add(row[at]);
                at += run;
                continue;
            }

            var literal = 1;
            while (literal < LongestRun && at + literal < row.Length && Run(row[(at + literal)..]) == 1)
            {
                literal++;
            }

            segment.Add((byte)(literal - 1));
            segment.AddRange(row.Slice(at, literal));
            at += literal;
        }
    }

    private static int Run(ReadOnlySpan<byte> row)
    {
        var run = 1;
        while (run < LongestRun && run < row.Length && row[run] == row[0])
        {
            run++;
        }

        return run;
    }
}
