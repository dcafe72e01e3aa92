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
    private readonly FrameWorker _worker = new(options);
    private PixelImage? _image;
    private Palette? _palette;

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
    public FrameSamples Samples => _worker.Samples;

    /// <summary>Finds the frames of an instance. False, with the reason, where they cannot all be found and described.</summary>
    /// <param name="input">The reader that read it; stays as it is until the next instance is opened.</param>
    /// <param name="problem">Why not.</param>
    public bool TryOpen(HeaderReader input, out ProblemNumber problem)
    {
        ArgumentNullException.ThrowIfNull(input);
        (_image, _palette, HasRightOffsets) = (null, null, false);
        if (LookableImage.TryOpen(input, options.MostFrameBytes, out problem) is not var (image, palette))
        {
            return false;
        }

        var format = image.Description.Format;
        (_image, _palette) = (image, palette);
        HasRightOffsets = !image.Description.IsEncapsulated || OffsetTables.Lead(input, image);
        SharedPixels = image.Codec == Dicom.Syntaxes.PixelCodec.Jpeg && format.Components > 1 ? 32 : NativeLayout.SharesChrominance(in format) ? 2 : 1;
        return true;
    }

    /// <summary>The bytes of a frame as they are coded, bits of its neighbours included; empty if they cannot be read. They hold until the next call.</summary>
    public ReadOnlySpan<byte> ReadCoded(int frame) => _image is not null && _worker.TryRead(_image, frame) ? _worker.CodedOf(_image, frame) : default;

    /// <summary>Reads and decodes a frame.</summary>
    public CodecResult Decode(int frame) => _image is null ? CodecResult.Damaged : _worker.Decode(_image, frame);

    /// <summary>Finds text in the frame that was decoded last.</summary>
    public IReadOnlyList<TextLine> FindText() => _worker.FindText(_palette);
}
