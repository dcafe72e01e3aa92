using System.Buffers.Binary;

namespace Lethe.Codestreams;

/// <summary>JPEG, JPEG lossless and JPEG-LS: APPn and COM segments and what follows EOI (H40-H43; ISO/IEC 10918-1 B.1).</summary>
internal sealed class JpegScan : ICodestreamScan
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Comment = 0xFE;

    public bool TryScan(ReadOnlySpan<byte> frame, List<ByteRange> blanks)
    {
        if (frame.Length < 4 || frame[0] != 0xFF || frame[1] != StartOfImage)
        {
            return false;
        }

        var at = 2;
        while (TryFindMarker(frame, ref at, out var marker))
        {
            if (marker == EndOfImage)
            {
                Tails.Blank(frame, at, blanks);
                return true;
            }

            if (at + 2 > frame.Length)
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(frame[at..]);
            if (length < 2 || at + length > frame.Length)
            {
                return false;
            }

            if (!IsDefined(marker))
            {
                return false;
            }

            NoteSegment(marker, frame.Slice(at + 2, length - 2), at + 2, blanks);
            at += length;
            if (marker == StartOfScan)
            {
                at = EndOfScan(frame, at);
            }
        }

        return false;
    }

    /// <summary>The next marker; fill bytes FF before it are skipped (B.1.1.2).</summary>
    private static bool TryFindMarker(ReadOnlySpan<byte> frame, ref int at, out byte marker)
    {
        marker = 0;
        if (at >= frame.Length || frame[at] != 0xFF)
        {
            return false;
        }

        while (at < frame.Length && frame[at] == 0xFF)
        {
            at++;
        }

        if (at >= frame.Length)
        {
            return false;
        }

        marker = frame[at++];
        return true;
    }

    /// <summary>Frame headers, tables, scans, APPn, COM, and the two of JPEG-LS; reserved markers could hold anything (B.1.1.3).</summary>
    private static bool IsDefined(byte marker) =>
        marker is (>= 0xC0 and <= 0xCF and not 0xC8) or (>= StartOfScan and <= 0xEF) or 0xF7 or 0xF8 or Comment;

    /// <summary>Bytes that the syntax gives a frame or scan header; more of them are left-over.</summary>
    private static int HeaderLength(byte marker, ReadOnlySpan<byte> payload) => marker switch
    {
        StartOfScan when payload.Length > 0 => 4 + (2 * payload[0]),
        0xF7 or (>= 0xC0 and <= 0xCF and not 0xC4 and not 0xCC) when payload.Length > 5 => 6 + (3 * payload[5]),
        _ => payload.Length,
    };

    private static void NoteSegment(byte marker, ReadOnlySpan<byte> payload, int at, List<ByteRange> blanks)
    {
        if (marker == Comment)
        {
            if (!EncoderComments.IsKnown(payload))
            {
                blanks.Add(new ByteRange(at, payload.Length));
            }
        }
        else if (HeaderLength(marker, payload) is var needed && needed < payload.Length)
        {
            blanks.Add(new ByteRange(at + needed, payload.Length - needed));
        }
        else if (marker is >= 0xE0 and <= 0xEF)
        {
            // What decoders use: JFIF without thumbnail, the Adobe colour transform, SPIFF header and colour transforms of JPEG-LS.
            var keep = payload.StartsWith("JFIF\0"u8) ? 14
                : marker == 0xEE && payload.StartsWith("Adobe"u8) ? 12
                : marker == 0xE8 && payload.StartsWith("SPIFF\0"u8) ? 30
                : marker == 0xE8 && payload.StartsWith("mrfx"u8) ? 5
                : 0;
            if (payload.Length > keep)
            {
                blanks.Add(new ByteRange(at + keep, payload.Length - keep));
            }
        }
    }

    /// <summary>Behind the entropy-coded bytes: stuffed zeros and restart markers belong to them (B.1.1.5); in JPEG-LS FF is followed by a zero bit.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> frame, int at)
    {
        while (true)
        {
            var next = frame[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= frame.Length)
            {
                return frame.Length;
            }

            at += next;
            if (frame[at + 1] >= 0x80 && frame[at + 1] is not (>= 0xD0 and <= 0xD7) and not 0xFF)
            {
                return at;
            }

            at += frame[at + 1] == 0xFF ? 1 : 2;
        }
    }
}
