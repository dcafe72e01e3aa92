using System.Buffers;
using Lethe.Pixels.Codecs.Jpeg.Transform;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>
/// JPEG with DCT and Huffman coding: baseline, extended sequential and progressive, 8 and 12 bit (ISO/IEC 10918-1; PS3.5 8.2.1). Parts are blanked in the DCT domain:
/// blocks that a box touches become flat, all others keep their quantized coefficients.
/// </summary>
internal sealed class JpegCodec : IFrameCodec
{
    private readonly JpegReader _reader = new();
    private readonly JpegReader _check = new();
    private readonly JpegWriter _writer = new();
    private readonly FrameRenderer _renderer = new();

    /// <inheritdoc/>
    public CodecResult Decode(ReadOnlySpan<byte> coded, in FrameFormat format, FrameSamples samples)
    {
        var result = _reader.Read(coded, format);
        if (result != CodecResult.Done)
        {
            return result;
        }

        var (coefficients, header) = (_reader.Coefficients, _reader.Coefficients.Header);
        var size = header.Precision == 8 ? 1 : 2;
        if (format.Pixels * header.Components * size > Array.MaxLength)
        {
            return CodecResult.TooLarge;
        }

        var photometric = _reader.Color.Decide(format.Photometric, coefficients.Planes);
        samples.Reset(header.Columns, header.Rows, header.Components, size, header.Precision, format.IsSigned, isFloat: false, photometric);
        _renderer.Render(coefficients, samples, format.IsSigned ? format.BitsStored : 0);
        return CodecResult.Done;
    }

    /// <inheritdoc/>
    public CodecResult Blank(ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output)
    {
        var result = _reader.Read(coded, format);
        if (result != CodecResult.Done)
        {
            return result;
        }

        if (fill.Length != format.Components)
        {
            return CodecResult.NotAsDescribed;
        }

        JpegBlanker.Blank(_reader.Coefficients, boxes, fill, format.IsSigned);
        if (!_writer.TryWrite(_reader, coded))
        {
            return CodecResult.Damaged;
        }

        // What was written has to give the coefficients that were meant, and nothing else goes out.
        if (_check.Read(_writer.Bytes, format) != CodecResult.Done || !_check.Coefficients.Same(_reader.Coefficients))
        {
            return CodecResult.Damaged;
        }

        output.Write(_writer.Bytes);
        return CodecResult.Done;
    }
}
