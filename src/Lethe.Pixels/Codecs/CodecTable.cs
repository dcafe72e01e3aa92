using Lethe.Dicom.Syntaxes;
using Lethe.Pixels.Codecs.Deflated;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Codecs.Jpeg2000;
using Lethe.Pixels.Codecs.JpegLossless;
using Lethe.Pixels.Codecs.JpegLs;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Codecs.Rle;

namespace Lethe.Pixels.Codecs;

/// <summary>Makes the codec of a transfer syntax. One per thread.</summary>
internal sealed class CodecTable
{
    private readonly Dictionary<PixelCodec, IFrameCodec?> _codecs = [];

    /// <summary>The codec; null where frames of the kind are not decoded here: video, JPEG XL.</summary>
    internal IFrameCodec? Of(PixelCodec codec)
    {
        if (!_codecs.TryGetValue(codec, out var made))
        {
            _codecs.Add(codec, made = Make(codec));
        }

        return made;
    }

    private static IFrameCodec? Make(PixelCodec codec) => codec switch
    {
        PixelCodec.Native or PixelCodec.Uncompressed => new NativeCodec(),
        PixelCodec.Jpeg2000 => new Jpeg2000Codec(OpenJpeg.TryLoad()),
        PixelCodec.HtJ2k => new Jpeg2000Codec(OpenJpeg.TryLoad(), isHighThroughput: true),
        PixelCodec.JpegLs => new JpegLsCodec(CharLs.TryLoad()),
        PixelCodec.DeflatedFrame => new DeflatedCodec(),
        PixelCodec.Rle => new RleCodec(),
        PixelCodec.Jpeg => new JpegCodec(),
        PixelCodec.JpegLossless => new JpegLosslessCodec(),
        _ => null,
    };
}
