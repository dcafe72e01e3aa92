using System.Buffers.Binary;

namespace Lethe.Codestreams;

/// <summary>JPEG XL: metadata boxes of the container (H43; ISO/IEC 18181-2 9). A bare codestream has none.</summary>
internal sealed class JpegXlScan : ICodestreamScan
{
    public bool TryScan(ReadOnlySpan<byte> frame, List<ByteRange> blanks)
    {
        if (frame.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]))
        {
            return true;
        }

        if (frame.Length < 12 || !frame.Slice(4, 4).SequenceEqual("JXL "u8))
        {
            return false;
        }

        for (var at = 0; at + 8 <= frame.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(frame[at..]);
            var size = length == 0 ? frame.Length - at : (long)length;
            if (size < 8 || size > frame.Length - at)
            {
                return length == 0;
            }

            var type = frame.Slice(at + 4, 4);
            if (type.SequenceEqual("Exif"u8) || type.SequenceEqual("xml "u8) || type.SequenceEqual("jumb"u8) || type.SequenceEqual("brob"u8))
            {
                blanks.Add(new ByteRange(at + 8, (int)size - 8));
            }

            at += (int)size;
        }

        return true;
    }
}
