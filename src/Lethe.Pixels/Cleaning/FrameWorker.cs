using System.Buffers;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Rendering.Color;
using Lethe.Pixels.Text;

namespace Lethe.Pixels.Cleaning;

/// <summary>What one thread needs to work on frames. Kept: its buffers live from frame to frame.</summary>
internal sealed class FrameWorker(PixelCleanerOptions options)
{
    private readonly CodecTable _codecs = new();
    private readonly FrameSamples _samples = new();
    private readonly FrameSamples _colors = new();
    private readonly TextDetector _detector = new(options.Sensitivity);
    private byte[] _coded = [];

    /// <summary>The samples of the frame that was decoded last.</summary>
    internal FrameSamples Samples => _samples;

    /// <summary>The bytes of a frame that was read last, as they are coded.</summary>
    internal ReadOnlySpan<byte> CodedOf(PixelImage image, int frame) => _coded.AsSpan(0, (int)image.CodedLength(frame));

    /// <summary>Reads the bytes of a frame; false if the value ends before, or they are more than fit into memory at once.</summary>
    internal bool TryRead(PixelImage image, int frame)
    {
        var length = image.CodedLength(frame);
        if (length > Array.MaxLength)
        {
            return false;
        }

        if (_coded.Length < length)
        {
            _coded = GC.AllocateUninitializedArray<byte>((int)length);
        }

        return image.TryRead(frame, _coded.AsSpan(0, (int)length));
    }

    /// <summary>Reads and decodes a frame.</summary>
    internal CodecResult Decode(PixelImage image, int frame)
    {
        if (!TryRead(image, frame))
        {
            return CodecResult.Damaged;
        }

        var coded = CodedOf(image, frame);
        var format = image.Description.Format;
        return image.Description.IsEncapsulated
            ? _codecs.Of(image.Codec)?.Decode(coded, in format, _samples) ?? CodecResult.Unsupported
            : NativeCodec.Decode(coded, image.FirstBit(frame), in format, _samples);
    }

    /// <summary>Finds text in the frame that was decoded last.</summary>
    internal IReadOnlyList<TextLine> FindText(Palette? palette) => _detector.Find(Shown(palette));

    /// <summary>The frame that was decoded last as people see it: with the colors of a palette.</summary>
    internal FrameSamples Shown(Palette? palette)
    {
        if (palette is null)
        {
            return _samples;
        }

        palette.LookUp(_samples, _colors);
        return _colors;
    }

    /// <summary>Reads a coded frame and writes it with boxes filled.</summary>
    internal CodecResult Blank(PixelImage image, int frame, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output)
    {
        var format = image.Description.Format;
        return !TryRead(image, frame) ? CodecResult.Damaged
            : _codecs.Of(image.Codec)?.Blank(CodedOf(image, frame), in format, boxes, fill, output) ?? CodecResult.Unsupported;
    }
}
