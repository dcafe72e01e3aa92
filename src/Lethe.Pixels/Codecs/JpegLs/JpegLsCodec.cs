using System.Buffers;
using System.Buffers.Binary;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.JpegLs;

/// <summary>
/// JPEG-LS (ISO/IEC 14495-1; PS3.5 8.2.3) through CharLS. What is blanked is coded without loss, also where the transfer syntax allows for some, so that nothing
/// more is lost outside of the boxes.
/// </summary>
/// <param name="library">The library; null where it is not installed.</param>
internal sealed class JpegLsCodec(CharLs? library) : IFrameCodec
{
    private byte[] _samples = [];
    private byte[] _again = [];
    private byte[] _cells = [];

    public CodecResult Decode(ReadOnlySpan<byte> coded, in FrameFormat format, FrameSamples samples)
    {
        var result = Read(coded, in format, out var frame, out _, out var interleave);
        return result != CodecResult.Done ? result : NativeCodec.Decode(ToCells(frame, in format, interleave), 0, PlaneCells.Describe(in format), samples);
    }

    public CodecResult Blank(ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var result = Read(coded, in format, out var frame, out var precision, out var interleave);
        if (result != CodecResult.Done)
        {
            return result;
        }

        // The buffer of samples is an image of its own, with cells as small as they can be.
        var size = precision > 8 ? 16 : 8;
        var own = PlaneCells.Describe(in format) with { BitsAllocated = size, BitsStored = precision, HighBit = precision - 1, IsPlanar = interleave == 0 };
        new NativeBlanker(in own, fill).Fill(frame, 0, boxes);
        var written = library!.Encode(frame, (uint)format.Columns, (uint)format.Rows, precision, format.Components, interleave);
        Array.Resize(ref _again, Math.Max(_again.Length, frame.Length));
        if (written.IsEmpty || !library.TryDecode(written, _again.AsSpan(0, frame.Length), out _) || !_again.AsSpan(0, frame.Length).SequenceEqual(frame))
        {
            return CodecResult.Damaged;
        }

        output.Write(written);
        if ((written.Length & 1) != 0)
        {
            output.Write((ReadOnlySpan<byte>)[0]);
        }

        return CodecResult.Done;
    }

    private CodecResult Read(ReadOnlySpan<byte> coded, in FrameFormat format, out Span<byte> frame, out int precision, out int interleave)
    {
        frame = default;
        (precision, interleave) = (0, 0);
        if (library is null)
        {
            return CodecResult.LibraryMissing;
        }

        if (JpegLsHeader.Read(coded) is not { } header)
        {
            return CodecResult.Damaged;
        }

        precision = header.Precision;
        if (header.Columns != format.Columns || header.Rows != format.Rows || header.Components != format.Components || precision is < 2 or > 16 || precision > Math.Max(8, format.BitsAllocated))
        {
            return CodecResult.NotAsDescribed;
        }

        var length = checked((int)(format.Pixels * format.Components * (precision > 8 ? 2 : 1)));
        if (_samples.Length < length)
        {
            _samples = GC.AllocateUninitializedArray<byte>(length);
        }

        frame = _samples.AsSpan(0, length);
        return library.TryDecode(coded, frame, out interleave) ? CodecResult.Done : CodecResult.Damaged;
    }

    private ReadOnlySpan<byte> ToCells(ReadOnlySpan<byte> frame, in FrameFormat format, int interleave)
    {
        var (pixels, components) = ((int)format.Pixels, format.Components);
        var size = frame.Length / (pixels * components);
        var planes = new int[components][];
        for (var component = 0; component < components; component++)
        {
            planes[component] = new int[pixels];
            for (var i = 0; i < pixels; i++)
            {
                var at = (interleave == 0 ? (component * pixels) + i : (i * components) + component) * size;
                planes[component][i] = size == 1 ? frame[at] : BinaryPrimitives.ReadUInt16LittleEndian(frame[at..]);
            }
        }

        var plain = PlaneCells.Describe(in format);
        var length = PlaneCells.LengthOf(in plain);
        if (_cells.Length < length)
        {
            _cells = GC.AllocateUninitializedArray<byte>(length);
        }

        PlaneCells.Write(planes, in plain, _cells.AsSpan(0, length));
        return _cells.AsSpan(0, length);
    }
}
