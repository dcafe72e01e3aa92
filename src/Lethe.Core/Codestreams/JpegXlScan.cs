using System.Buffers.Binary;

namespace Lethe.Codestreams;

/// <summary>JPEG XL: boxes of the container that decoding does not need (H43; ISO/IEC 18181-2 9). The end of a bare codestream cannot be found without decoding it: it counts as not followed.</summary>
internal sealed class JpegXlScan : ICodestreamScan
{
    public bool TryScan(ReadOnlySpan<byte> frame, List<ByteRange> blanks)
    {
        if (frame.Length < 12 || !frame.Slice(4, 4).SequenceEqual("JXL "u8))
        {
            return false;
        }

        var at = 0;
        while (at + 8 <= frame.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(frame[at..]);
            var size = length == 0 ? frame.Length - at : (long)length;
            if (size < 8 || size > frame.Length - at)
            {
                return false;
            }

            if (!IsNeeded(frame.Slice(at + 4, 4)))
            {
                blanks.Add(new ByteRange(at + 8, (int)size - 8));
            }

            at += (int)size;
        }

        Tails.Blank(frame, at, blanks);
        return true;
    }

    /// <summary>Boxes that decoding to pixels uses. What rebuilds the bytes of a former JPEG file (jbrd) holds its texts as well.</summary>
    private static bool IsNeeded(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("JXL "u8) || type.SequenceEqual("ftyp"u8) || type.SequenceEqual("jxll"u8) || type.SequenceEqual("jxli"u8)
        || type.SequenceEqual("jxlc"u8) || type.SequenceEqual("jxlp"u8);
}
