using System.Buffers;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>
/// JPEG 2000 and its high-throughput form (ISO/IEC 15444-1, -15; PS3.5 8.2.4) through OpenJPEG. What is blanked is coded with the reversible transform, also where
/// the input was not, so that nothing more is lost outside of the boxes.
/// </summary>
/// <param name="library">The library; null where it is not installed.</param>
/// <param name="isWritten">False for the high-throughput form, which the library does not write.</param>
internal sealed class Jpeg2000Codec(OpenJpeg? library, bool isWritten) : IFrameCodec
{
    private const int MostTiles = 65535;
    private const int MostBits = 24;

    private byte[] _cells = [];

    public CodecResult Decode(ReadOnlySpan<byte> coded, in FrameFormat format, FrameSamples samples)
    {
        var result = Read(coded, in format, out var header, out var planes, out _);
        if (result != CodecResult.Done)
        {
            return result;
        }

        var plain = PlaneCells.Describe(in format);
        var length = PlaneCells.LengthOf(in plain);
        if (_cells.Length < length)
        {
            _cells = GC.AllocateUninitializedArray<byte>(length);
        }

        PlaneCells.Write(planes, in plain, _cells.AsSpan(0, length));
        var isColor = header!.HasColorTransform || format.Photometric is Photometric.YbrIct or Photometric.YbrRct;
        return NativeCodec.Decode(_cells.AsSpan(0, length), 0, isColor && format.Components == 3 ? plain with { Photometric = Photometric.Rgb } : plain, samples);
    }

    public CodecResult Blank(ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!isWritten)
        {
            return CodecResult.Unsupported;
        }

        var result = Read(coded, in format, out var header, out var planes, out var areSigned);
        if (result != CodecResult.Done)
        {
            return result;
        }

        Fill(planes, in format, header!, areSigned, boxes, fill);
        if (library!.Encode(header!, planes, areSigned) is not { } written || !HoldsJust(written.Bytes, planes))
        {
            return CodecResult.Damaged;
        }

        output.Write(written.Bytes);
        if ((written.Bytes.Length & 1) != 0)
        {
            output.Write((ReadOnlySpan<byte>)[0]);
        }

        return CodecResult.Done;
    }

    private CodecResult Read(ReadOnlySpan<byte> coded, in FrameFormat format, out Jpeg2000Header? header, out int[][] planes, out bool[] areSigned)
    {
        (header, planes, areSigned) = (null, [], []);
        if (library is null)
        {
            return CodecResult.LibraryMissing;
        }

        header = Jpeg2000Header.Read(coded);
        if (header is null)
        {
            return CodecResult.Damaged;
        }

        var most = Math.Min(MostBits, Math.Max(8, format.BitsAllocated));
        if (header.Columns != format.Columns || header.Rows != format.Rows || header.Precisions.Length != format.Components || Array.Exists(header.Precisions, bits => bits > most))
        {
            return CodecResult.NotAsDescribed;
        }

        if (header.IsSubsampled || header.Tiles > MostTiles)
        {
            return CodecResult.Unsupported;
        }

        var pixels = checked((int)format.Pixels);
        planes = [.. header.Precisions.Select(_ => new int[pixels])];
        areSigned = new bool[planes.Length];
        return library.TryDecode(coded, header, planes, areSigned) ? CodecResult.Done : CodecResult.Damaged;
    }

    private static void Fill(int[][] planes, in FrameFormat format, Jpeg2000Header header, bool[] areSigned, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill)
    {
        var frame = new PixelBox(0, 0, format.Columns, format.Rows);
        for (var component = 0; component < planes.Length; component++)
        {
            // A sample that the header takes for negative may be a large one of the codestream.
            var value = component < fill.Length ? fill[component] : 0;
            value = areSigned[component] ? value : value & ((1 << header.Precisions[component]) - 1);
            foreach (var box in boxes.Select(box => box.Intersect(frame)).Where(box => !box.IsEmpty))
            {
                for (var y = box.Y; y < box.Bottom; y++)
                {
                    planes[component].AsSpan((y * format.Columns) + box.X, box.Width).Fill(value);
                }
            }
        }
    }

    /// <summary>What was written is read again: nothing goes out on trust.</summary>
    private bool HoldsJust(ReadOnlySpan<byte> written, int[][] planes)
    {
        if (Jpeg2000Header.Read(written) is not { } header || header.Precisions.Length != planes.Length)
        {
            return false;
        }

        int[][] again = [.. planes.Select(plane => new int[plane.Length])];
        return library!.TryDecode(written, header, again, new bool[planes.Length]) && again.Zip(planes).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
    }
}
