using System.Buffers;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs;

/// <summary>
/// Decodes coded frames of a family of transfer syntaxes, and blanks parts of them. Input is untrusted: whatever the bytes are, a result comes back, in time and
/// memory that the described frame deserves; no exception but of memory. One per thread: buffers are kept.
/// </summary>
internal interface IFrameCodec
{
    /// <summary>Decodes a frame.</summary>
    /// <param name="coded">All fragments of the frame, joined; a pad byte may follow.</param>
    /// <param name="format">What the header says. The frame has to agree, within what real files do.</param>
    /// <param name="samples">Takes the shape and the samples.</param>
    CodecResult Decode(ReadOnlySpan<byte> coded, in FrameFormat format, FrameSamples samples);

    /// <summary>Writes the frame in the same syntax with boxes filled. Outside of them, or of the coding blocks they touch where nothing less can be changed, decoders give the very samples that they gave before.</summary>
    /// <param name="coded">The frame.</param>
    /// <param name="format">What the header says.</param>
    /// <param name="boxes">What to fill, clipped to the frame by the codec; at least one.</param>
    /// <param name="fill">One value for each component, as <see cref="Decode"/> gives them.</param>
    /// <param name="output">Takes a whole coded frame of an even number of bytes (PS3.5 A.4). What it holds after another result than <see cref="CodecResult.Done"/> is not to be used.</param>
    CodecResult Blank(ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output);
}
