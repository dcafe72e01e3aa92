using Lethe.Dicom.Reading;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Rendering.Color;
using Lethe.Pixels.Text;
using Lethe.Results;

namespace Lethe.Pixels.Looking;

/// <summary>Looks at the frames of one instance after the other and changes nothing. One frame at a time is in memory; for one thread, buffers are kept.</summary>
/// <param name="options">How pixels are looked at.</param>
public sealed class PictureLook(PixelCleanerOptions options)
{
    private readonly CodecTable _codecs = new();
    private readonly FrameSamples _samples = new();
    private readonly FrameSamples _colors = new();
    private readonly TextDetector _detector = new(options.Sensitivity);
    private PixelImage? _image;
    private Palette? _palette;
    private byte[] _coded = [];

    /// <summary>Frames, at least those that the header counts.</summary>
    public int Frames => _image?.Frames ?? 0;

    /// <summary>What the header says of a frame.</summary>
    public FrameFormat Format => _image?.Description.Format ?? default;

    /// <summary>False if an offset table leads elsewhere than to the frames.</summary>
    public bool HasRightOffsets { get; private set; }

    /// <summary>
    /// Pixels across and down that may share samples: 32 with DCT blocks of a chrominance that is a fourth as wide, 2 with pairs of YBR_FULL_422, 1 where none do.
    /// </summary>
    public int SharedPixels { get; private set; } = 1;

    /// <summary>The frame that was decoded last.</summary>
    public FrameSamples Samples => _samples;

    /// <summary>Finds the frames of an instance. False, with the reason, where they cannot all be found and described.</summary>
    /// <param name="input">The reader that read it; stays as it is until the next instance is opened.</param>
    /// <param name="problem">Why not.</param>
    public bool TryOpen(HeaderReader input, out ProblemNumber problem)
    {
        ArgumentNullException.ThrowIfNull(input);
        (_image, _palette, HasRightOffsets) = (null, null, false);
        if (PixelImage.TryOpen(input, out problem) is not { } image)
        {
            return false;
        }

        var format = image.Description.Format;
        if (format.Photometric == Photometric.PaletteColor && ((_palette = Palette.TryRead(input)) is null || format.Components != 1))
        {
            problem = ProblemNumber.PixelsNotDescribed;
            return false;
        }

        if (format.Pixels * format.Components * Math.Max(1, format.BitsAllocated / 8) > options.MostFrameBytes)
        {
            problem = ProblemNumber.PixelsTooLarge;
            return false;
        }

        _image = image;
        HasRightOffsets = !image.Description.IsEncapsulated || OffsetTables.Lead(input, image);
        SharedPixels = image.Codec == Dicom.Syntaxes.PixelCodec.Jpeg && format.Components > 1 ? 32 : NativeLayout.SharesChrominance(in format) ? 2 : 1;
        return true;
    }

    /// <summary>The bytes of a frame as they are coded, bits of its neighbours included; empty if they cannot be read. They hold until the next call.</summary>
    public ReadOnlySpan<byte> ReadCoded(int frame)
    {
        if (_image is null)
        {
            return default;
        }

        var length = _image.CodedLength(frame);
        if (length > Array.MaxLength)
        {
            return default;
        }

        if (_coded.Length < length)
        {
            _coded = GC.AllocateUninitializedArray<byte>((int)length);
        }

        var coded = _coded.AsSpan(0, (int)length);
        return _image.TryRead(frame, coded) ? coded : default;
    }

    /// <summary>Reads and decodes a frame.</summary>
    public CodecResult Decode(int frame)
    {
        var coded = ReadCoded(frame);
        if (_image is null || coded.IsEmpty)
        {
            return CodecResult.Damaged;
        }

        var format = _image.Description.Format;
        return _image.Description.IsEncapsulated
            ? _codecs.Of(_image.Codec)?.Decode(coded, in format, _samples) ?? CodecResult.Unsupported
            : NativeCodec.Decode(coded, _image.FirstBit(frame), in format, _samples);
    }

    /// <summary>Finds text in the frame that was decoded last.</summary>
    public IReadOnlyList<TextLine> FindText()
    {
        if (_palette is null)
        {
            return _detector.Find(_samples);
        }

        _palette.LookUp(_samples, _colors);
        return _detector.Find(_colors);
    }
}
