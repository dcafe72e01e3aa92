using Lethe.Pixels.Codecs.Jpeg.Syntax;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>All quantized coefficients of a coded frame, component by component. Buffers are kept from frame to frame.</summary>
internal sealed class JpegCoefficients
{
    /// <summary>Bytes of coefficients that a component may take.</summary>
    private const long LargestPlane = 1L << 30;

    private readonly JpegPlane[] _planes = [new(), new(), new(), new()];

    /// <summary>The frame header.</summary>
    internal FrameHeader Header { get; private set; }

    /// <summary>The components in the order of the frame header.</summary>
    internal ReadOnlySpan<JpegPlane> Planes => _planes.AsSpan(0, Header.Components);

    /// <summary>Reads a coded frame without looking at a header of the instance: its size is trusted as far as its bytes can fill it.</summary>
    internal static CodecResult Read(ReadOnlySpan<byte> coded, out JpegCoefficients coefficients)
    {
        var reader = new JpegReader();
        coefficients = reader.Coefficients;
        return reader.Read(coded, null);
    }

    /// <summary>Forgets the frame.</summary>
    internal void Clear() => Header = default;

    /// <summary>Takes a frame header on, and allocates when it is what the instance says and the coded bytes can hold that many blocks.</summary>
    internal CodecResult Start(in FrameHeader header, ReadOnlySpan<byte> payload, int codedLength)
    {
        Header = default;
        if (header.Components > _planes.Length)
        {
            return CodecResult.NotAsDescribed;
        }

        var result = Describe(header, payload[FrameHeader.Fixed..], codedLength);
        if (result == CodecResult.Done)
        {
            Header = header;
            foreach (var plane in Planes)
            {
                plane.Allocate();
            }
        }

        return result;
    }

    /// <summary>True if all components were in scans.</summary>
    internal bool IsComplete => Header.Components > 0 && Array.TrueForAll(_planes[..Header.Components], plane => plane.IsCoded);

    /// <summary>True if another frame has the same coefficients in the same blocks, to be multiplied by the same numbers.</summary>
    internal bool Same(JpegCoefficients other)
    {
        var same = Header == other.Header;
        for (var i = 0; same && i < Header.Components; i++)
        {
            var (mine, its) = (_planes[i], other._planes[i]);
            same = mine.Id == its.Id && mine.Sampling == its.Sampling && mine.Quantization.AsSpan().SequenceEqual(its.Quantization) && mine.Values.SequenceEqual(its.Values);
        }

        return same;
    }

    private CodecResult Describe(in FrameHeader header, ReadOnlySpan<byte> specifications, int codedLength)
    {
        var max = (Horizontal: 1, Vertical: 1);
        for (var i = 0; i < header.Components; i++)
        {
            var factors = specifications[(FrameHeader.PerComponent * i) + 1];
            if ((factors >> 4) is 0 or > 4 || (factors & 15) is 0 or > 4)
            {
                return CodecResult.Damaged;
            }

            max = (Math.Max(max.Horizontal, factors >> 4), Math.Max(max.Vertical, factors & 15));
        }

        long blocks = 0;
        for (var i = 0; i < header.Components; i++)
        {
            var specification = specifications.Slice(FrameHeader.PerComponent * i, FrameHeader.PerComponent);
            var plane = _planes[i];
            var id = specification[0];
            if (specification[2] > 3 || Array.Exists(_planes[..i], other => other.Id == id))
            {
                return CodecResult.Damaged;
            }

            plane.Describe(header, id, (specification[1] >> 4, specification[1] & 15), max, specification[2]);
            if ((long)plane.Blocks.Across * plane.Blocks.Down * JpegPlane.BlockSize * sizeof(short) > LargestPlane)
            {
                return CodecResult.TooLarge;
            }

            blocks += (long)plane.PictureBlocks.Across * plane.PictureBlocks.Down;
        }

        // A block takes one bit at least; no memory for blocks that cannot be there.
        return blocks > codedLength * 8L ? CodecResult.Damaged : CodecResult.Done;
    }
}
