using System.Buffers;
using System.Buffers.Binary;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.JpegLossless;

/// <summary>JPEG lossless, process 14 with any selection value (ISO/IEC 10918-1 H; PS3.5 8.2.1). Components with fewer samples are not done.</summary>
internal sealed class JpegLosslessCodec : IFrameCodec
{
    private readonly LosslessWriter _writer = new();
    private byte[] _cells = [];

    public CodecResult Decode(ReadOnlySpan<byte> coded, in FrameFormat format, FrameSamples samples)
    {
        var result = LosslessCodestream.TryRead(coded, in format, out var codestream);
        return codestream is null ? result : NativeCodec.Decode(ToCells(codestream, in format), 0, Plain(in format), samples);
    }

    public CodecResult Blank(ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var result = LosslessCodestream.TryRead(coded, in format, out var codestream);
        if (codestream is null)
        {
            return result;
        }

        var cells = ToCells(codestream, in format);
        new NativeBlanker(Plain(in format), fill).Fill(cells, 0, boxes);
        FromCells(cells, codestream, in format);
        var written = new ArrayBufferWriter<byte>(coded.Length);
        _writer.Write(coded, codestream, written);
        if (LosslessCodestream.TryRead(written.WrittenSpan, in format, out var again) != CodecResult.Done || !IsSame(again!, codestream))
        {
            return CodecResult.Damaged;
        }

        output.Write(written.WrittenSpan);
        return CodecResult.Done;
    }

    private static bool IsSame(LosslessCodestream one, LosslessCodestream other) =>
        one.Planes.Zip(other.Planes).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    /// <summary>Samples stand in cells as the header says; they come pixel by pixel here.</summary>
    private static FrameFormat Plain(in FrameFormat format) => format with
    {
        IsPlanar = false,
        IsBigEndian = false,
        Photometric = format.Photometric == Photometric.YbrFull422 ? Photometric.YbrFull : format.Photometric,
    };

    private Span<byte> ToCells(LosslessCodestream codestream, in FrameFormat format)
    {
        var size = format.BitsAllocated / 8;
        var length = checked((int)(format.Pixels * format.Components * size));
        if (_cells.Length < length)
        {
            _cells = GC.AllocateUninitializedArray<byte>(length);
        }

        var cells = _cells.AsSpan(0, length);
        for (var component = 0; component < codestream.Planes.Length; component++)
        {
            var plane = codestream.Planes[component];
            for (var i = 0; i < plane.Length; i++)
            {
                var cell = cells.Slice(((i * codestream.Planes.Length) + component) * size, size);
                cell[0] = (byte)plane[i];
                if (size > 1)
                {
                    cell[1..].Clear();
                    cell[1] = (byte)(plane[i] >> 8);
                }
            }
        }

        return cells;
    }

    private static void FromCells(ReadOnlySpan<byte> cells, LosslessCodestream codestream, in FrameFormat format)
    {
        var size = format.BitsAllocated / 8;
        var mask = (1 << codestream.Precision) - 1;
        for (var component = 0; component < codestream.Planes.Length; component++)
        {
            var plane = codestream.Planes[component];
            var keep = ~((1 << codestream.Scans.First(scan => scan.Components.Contains(component)).PointTransform) - 1);
            for (var i = 0; i < plane.Length; i++)
            {
                var cell = cells.Slice(((i * codestream.Planes.Length) + component) * size, size);
                plane[i] = (ushort)((size > 1 ? BinaryPrimitives.ReadUInt16LittleEndian(cell) : cell[0]) & mask & keep);
            }
        }
    }
}
