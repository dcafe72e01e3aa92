using System.Buffers;
using System.IO.Compression;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Deflated;

/// <summary>Deflated Image Frame Compression: the cells of each frame, little endian, as one stream of RFC 1951 (PS3.5 8.2.16, A.4.13).</summary>
internal sealed class DeflatedCodec : IFrameCodec
{
    private byte[] _cells = [];

    public CodecResult Decode(ReadOnlySpan<byte> coded, in FrameFormat format, FrameSamples samples)
    {
        var plain = format with { IsBigEndian = false };
        return TryInflate(coded, in plain, out var cells) ? NativeCodec.Decode(cells, 0, in plain, samples) : CodecResult.Damaged;
    }

    public CodecResult Blank(ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var plain = format with { IsBigEndian = false };
        if (!TryInflate(coded, in plain, out var cells))
        {
            return CodecResult.Damaged;
        }

        new NativeBlanker(in plain, fill).Fill(cells, 0, boxes);
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(cells);
        }

        output.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        if ((packed.Length & 1) != 0)
        {
            output.Write((ReadOnlySpan<byte>)[0]);
        }

        return CodecResult.Done;
    }

    /// <summary>Inflates just the bytes of a frame; one that has more holds something that nobody looks at.</summary>
    private unsafe bool TryInflate(ReadOnlySpan<byte> coded, in FrameFormat format, out Span<byte> cells)
    {
        var length = checked((int)((NativeLayout.FrameBits(in format) + 7) / 8));
        if (_cells.Length < length)
        {
            _cells = GC.AllocateUninitializedArray<byte>(length);
        }

        cells = _cells.AsSpan(0, length);
        fixed (byte* start = coded)
        {
            using var source = new UnmanagedMemoryStream(start, coded.Length);
            using var inflate = new DeflateStream(source, CompressionMode.Decompress);
            try
            {
                // The last byte may fill the cells up to an even length.
                var padding = new byte[2];
                return inflate.ReadAtLeast(cells, length, throwOnEndOfStream: false) == length && inflate.ReadAtLeast(padding, 2, throwOnEndOfStream: false) < 2 && padding[0] == 0;
            }
            catch (InvalidDataException)
            {
                return false;
            }
        }
    }
}
