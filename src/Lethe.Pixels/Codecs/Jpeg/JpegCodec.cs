using System.Buffers;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>
/// JPEG with the cosine transform: baseline, extended with 8 and 12 bits, progressive (ISO/IEC 10918-1; PS3.5 8.2.1). Arithmetic and hierarchical coding are not done.
/// </summary>
internal sealed class JpegCodec : IFrameCodec
{
    private readonly JpegSamples _samples = new();
    private readonly JpegBlanker _blanker = new();

    public CodecResult Decode(ReadOnlySpan<byte> coded, in FrameFormat format, FrameSamples samples)
    {
        var result = JpegCodestream.TryRead(coded, in format, out var codestream);
        if (codestream is not { Frame: { } frame })
        {
            return result;
        }

        samples.Reset(frame.Columns, frame.Rows, frame.Components.Length, frame.Precision > 8 ? 2 : 1, frame.Precision, false, false, MeaningOf(codestream, format.Photometric));
        _samples.Write(frame, samples);
        return CodecResult.Done;
    }

    public CodecResult Blank(ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var result = JpegCodestream.TryRead(coded, in format, out var codestream);
        if (codestream is null)
        {
            return result;
        }

        JpegBlanker.Fill(codestream.Frame!, boxes, fill);
        var written = new ArrayBufferWriter<byte>(coded.Length);
        _blanker.Write(coded, codestream, written);
        if (!HoldsJust(written.WrittenSpan, in format, codestream.Frame!))
        {
            return CodecResult.Damaged;
        }

        output.Write(written.WrittenSpan);
        return CodecResult.Done;
    }

    /// <summary>What was written is read again: nothing goes out on trust.</summary>
    private static bool HoldsJust(ReadOnlySpan<byte> written, in FrameFormat format, JpegFrame wanted) =>
        JpegCodestream.TryRead(written, in format, out var codestream) == CodecResult.Done
        && codestream!.Frame!.Components.Zip(wanted.Components).All(pair => pair.First.Coefficients.AsSpan().SequenceEqual(pair.Second.Coefficients));

    /// <summary>Three components are luminance and chrominances where the header says so or an Adobe segment does; otherwise what the header says.</summary>
    private static Photometric MeaningOf(JpegCodestream codestream, Photometric photometric) => codestream.Frame!.Components.Length != 3 ? photometric
        : codestream.AdobeTransform == 1 ? Photometric.YbrFull
        : photometric switch
        {
            Photometric.YbrFull422 or Photometric.YbrIct or Photometric.YbrRct => Photometric.YbrFull,
            _ => photometric,
        };
}
