using System.Buffers;
using System.Buffers.Binary;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Rle;

/// <summary>RLE Lossless (PS3.5 Annex G): a segment for each byte of a cell, the highest first, component after component.</summary>
internal sealed class RleCodec : IFrameCodec
{
    private const int HeaderSize = 64;
    private const int MostSegments = 15;

    private byte[] _cells = [];
    private byte[] _segment = [];

    public CodecResult Decode(ReadOnlySpan<byte> coded, in FrameFormat format, FrameSamples samples)
    {
        var result = ReadCells(coded, in format, out var cells);
        return result != CodecResult.Done ? result : NativeCodec.Decode(cells, 0, Plain(in format), samples);
    }

    public CodecResult Blank(ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var result = ReadCells(coded, in format, out var cells);
        if (result == CodecResult.Done)
        {
            new NativeBlanker(Plain(in format), fill).Fill(cells, 0, boxes);
            Write(cells, in format, output);
        }

        return result;
    }

    /// <summary>Planar Configuration and byte order have no meaning here (G.2); shared chrominances are not allowed (8.2.2).</summary>
    private static FrameFormat Plain(in FrameFormat format) => format with
    {
        IsPlanar = false,
        IsBigEndian = false,
        Photometric = format.Photometric == Photometric.YbrFull422 ? Photometric.YbrFull : format.Photometric,
    };

    private CodecResult ReadCells(ReadOnlySpan<byte> coded, in FrameFormat format, out Span<byte> cells)
    {
        cells = default;
        var size = format.BitsAllocated / 8;
        var segments = format.Components * size;
        if (format.BitsAllocated % 8 != 0 || segments > MostSegments)
        {
            return CodecResult.Unsupported;
        }

        if (coded.Length < HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(coded) != segments)
        {
            return CodecResult.NotAsDescribed;
        }

        var pixels = checked((int)format.Pixels);
        Prepare(checked(pixels * segments), pixels);
        cells = _cells.AsSpan(0, pixels * segments);
        for (var i = 0; i < segments; i++)
        {
            if (!TrySegment(coded, i, segments, out var segment) || !PackBits.TryDecode(segment, _segment.AsSpan(0, pixels)))
            {
                return CodecResult.Damaged;
            }

            Scatter(_segment.AsSpan(0, pixels), cells, PlaceOf(i, size), segments);
        }

        return CodecResult.Done;
    }

    /// <summary>The byte of a pixel that a segment holds.</summary>
    private static int PlaceOf(int segment, int size) => (segment / size * size) + size - 1 - (segment % size);

    private void Prepare(int cells, int pixels)
    {
        if (_cells.Length < cells)
        {
            _cells = GC.AllocateUninitializedArray<byte>(cells);
        }

        if (_segment.Length < pixels)
        {
            _segment = GC.AllocateUninitializedArray<byte>(pixels);
        }
    }

    private static bool TrySegment(ReadOnlySpan<byte> coded, int index, int count, out ReadOnlySpan<byte> segment)
    {
        segment = default;
        var start = BinaryPrimitives.ReadUInt32LittleEndian(coded[(4 + (4 * index))..]);
        var end = index + 1 < count ? BinaryPrimitives.ReadUInt32LittleEndian(coded[(8 + (4 * index))..]) : (uint)coded.Length;
        if (start < HeaderSize || end < start || end > coded.Length)
        {
            return false;
        }

        segment = coded[(int)start..(int)end];
        return true;
    }

    private static void Scatter(ReadOnlySpan<byte> bytes, Span<byte> cells, int first, int step)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            cells[(i * step) + first] = bytes[i];
        }
    }

    private void Write(ReadOnlySpan<byte> cells, in FrameFormat format, IBufferWriter<byte> output)
    {
        var size = format.BitsAllocated / 8;
        var segments = format.Components * size;
        var body = new ArrayBufferWriter<byte>(cells.Length / 2);
        Span<byte> header = stackalloc byte[HeaderSize];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, (uint)segments);
        for (var i = 0; i < segments; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header[(4 + (4 * i))..], (uint)(HeaderSize + body.WrittenCount));
            var bytes = _segment.AsSpan(0, (int)format.Pixels);
            var first = PlaceOf(i, size);
            for (var pixel = 0; pixel < bytes.Length; pixel++)
            {
                bytes[pixel] = cells[(pixel * segments) + first];
            }

            for (var y = 0; y < format.Rows; y++)
            {
                PackBits.Encode(bytes.Slice(y * format.Columns, format.Columns), body);
            }

            // G.4: each segment is even.
            body.Write(new byte[body.WrittenCount & 1]);
        }

        output.Write(header);
        output.Write(body.WrittenSpan);
    }
}
