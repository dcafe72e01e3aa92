using System.Buffers.Binary;

namespace Lethe.Codestreams;

/// <summary>JPEG 2000 and HTJ2K: COM segments of main and tile-part headers, boxes round the codestream, what follows EOC (H44, H45; ISO/IEC 15444-1 A and I).</summary>
internal sealed class Jpeg2000Scan : ICodestreamScan
{
    private const ushort StartOfCodestream = 0xFF4F;
    private const ushort StartOfTilePart = 0xFF90;
    private const ushort StartOfData = 0xFF93;
    private const ushort EndOfCodestream = 0xFFD9;
    private const ushort Comment = 0xFF64;

    public bool TryScan(ReadOnlySpan<byte> frame, List<ByteRange> blanks)
    {
        if (frame.Length >= 12 && frame.Slice(4, 4).SequenceEqual("jP  "u8))
        {
            return TryScanBoxes(frame, blanks);
        }

        return TryScanCodestream(frame, 0, blanks);
    }

    private static bool TryScanBoxes(ReadOnlySpan<byte> frame, List<ByteRange> blanks)
    {
        for (var at = 0; at + 8 <= frame.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(frame[at..]);
            var type = frame.Slice(at + 4, 4);
            var size = length == 0 ? frame.Length - at : (long)length;
            if (size < 8 || size > frame.Length - at)
            {
                return false;
            }

            if (type.SequenceEqual("jp2c"u8))
            {
                return TryScanCodestream(frame, at + 8, blanks);
            }

            if (type.SequenceEqual("jp2h"u8))
            {
                BlankHeaderBoxes(frame.Slice(at + 8, (int)size - 8), at + 8, blanks);
            }
            else if (!type.SequenceEqual("jP  "u8) && !type.SequenceEqual("ftyp"u8)
                && !type.SequenceEqual("rreq"u8))
            {
                blanks.Add(new ByteRange(at + 8, (int)size - 8));
            }

            at += (int)size;
        }

        return false;
    }

    /// <summary>Within jp2h only what a decoder computes with stays; colr by an embedded profile goes, its texts with it (I.5.3).</summary>
    private static void BlankHeaderBoxes(ReadOnlySpan<byte> boxes, int start, List<ByteRange> blanks)
    {
        var at = 0;
        while (at + 8 <= boxes.Length)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(boxes[at..]);
            if (size < 8 || size > boxes.Length - at)
            {
                break;
            }

            var type = boxes.Slice(at + 4, 4);
            var isNumeric = type.SequenceEqual("ihdr"u8) || type.SequenceEqual("bpcc"u8) || type.SequenceEqual("pclr"u8)
                || type.SequenceEqual("cmap"u8) || type.SequenceEqual("cdef"u8) || type.SequenceEqual("res "u8)
                || (type.SequenceEqual("colr"u8) && size > 8 && size <= 16 && boxes[at + 8] == 1);
            if (!isNumeric && size > 8)
            {
                blanks.Add(new ByteRange(start + at + 8, (int)size - 8));
            }

            at += (int)size;
        }

        if (at < boxes.Length)
        {
            blanks.Add(new ByteRange(start + at, boxes.Length - at));
        }
    }

    private static bool TryScanCodestream(ReadOnlySpan<byte> frame, int at, List<ByteRange> blanks)
    {
        if (at + 2 > frame.Length || Read16(frame, at) != StartOfCodestream)
        {
            return false;
        }

        at += 2;
        var partEnd = -1L;
        while (at + 2 <= frame.Length)
        {
            var marker = Read16(frame, at);
            if (marker == EndOfCodestream)
            {
                Tails.Blank(frame, at + 2, blanks);
                return true;
            }

            if (marker == StartOfData)
            {
                at = NextPart(frame, at + 2, partEnd);
                if (at < 0)
                {
                    return false;
                }

                continue;
            }

            if (at + 4 > frame.Length || marker < 0xFF30 || Read16(frame, at + 2) < 2 || at + 2 + Read16(frame, at + 2) > frame.Length)
            {
                return false;
            }

            var length = Read16(frame, at + 2);
            if (marker == StartOfTilePart && length >= 10)
            {
                var size = BinaryPrimitives.ReadUInt32BigEndian(frame[(at + 6)..]);
                partEnd = size == 0 ? 0 : at + (long)size;
            }
            else if (marker == Comment && length > 4 && !EncoderComments.IsKnown(frame.Slice(at + 6, length - 4)))
            {
                blanks.Add(new ByteRange(at + 6, length - 4));
            }

            at += 2 + length;
        }

        return false;
    }

    /// <summary>Where the tile part ends; 0 means that it reaches to the end of the codestream (A.4.2), and data never hold FF90 to FFFF.</summary>
    private static int NextPart(ReadOnlySpan<byte> frame, int data, long partEnd)
    {
        if (partEnd == 0)
        {
            var end = frame[data..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
            return end < 0 ? -1 : data + end;
        }

        // A part that ended before its own data would lead backwards, for ever.
        return partEnd >= data && partEnd + 2 <= frame.Length ? (int)partEnd : -1;
    }

    private static ushort Read16(ReadOnlySpan<byte> frame, int at) => BinaryPrimitives.ReadUInt16BigEndian(frame[at..]);
}
