using System.Buffers;
using System.IO.Compression;

namespace Lethe.Dicom.Reading;

/// <summary>Inflates a deflated data set (PS3.5 A.5) within the limits.</summary>
internal static class Inflater
{
    private const int RatioCountsFrom = 16 * 1024 * 1024;

    internal static ReadProblemCode Inflate(IByteSource source, long offset, ReadLimits limits, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        var packed = source.Length - offset;
        if (packed <= 0)
        {
            return ReadProblemCode.Empty;
        }

        using var input = new SourceStream(source, offset);
        using var inflate = new DeflateStream(input, CompressionMode.Decompress);
        var result = new ArrayBufferWriter<byte>(64 * 1024);
        try
        {
            while (true)
            {
                var read = inflate.Read(result.GetSpan(64 * 1024));
                if (read == 0)
                {
                    break;
                }

                result.Advance(read);
                var ratioExceeded = result.WrittenCount > RatioCountsFrom && result.WrittenCount / packed > limits.MaxInflateRatio;
                if (result.WrittenCount > limits.MaxInflatedBytes || ratioExceeded)
                {
                    return ReadProblemCode.InflateLimit;
                }
            }
        }
        catch (InvalidDataException)
        {
            return ReadProblemCode.BadDeflate;
        }

        // A stream that was cut asks for more than there is; a whole one ends with its last block (RFC 1951 3.2.3).
        bytes = result.WrittenMemory;
        return result.WrittenCount == 0 || input.EndWasReached ? ReadProblemCode.BadDeflate : ReadProblemCode.None;
    }
}
