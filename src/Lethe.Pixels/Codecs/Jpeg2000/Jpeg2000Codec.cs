using System.Buffers;
using Lethe.Pixels.Codecs.HighThroughput;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>
/// JPEG 2000 and its high-throughput form (ISO/IEC 15444-1, -15; PS3.5 8.2.4, 8.2.14) through OpenJPEG, which does not write the latter: that is done here. A blanked frame is coded with the reversible transform, also
/// where the input was not, so that outside of the boxes nothing more is lost; it is one bare codestream (PS3.5 A.4.4) of one tile, with the colour transform if the
/// input had one.
/// </summary>
/// <param name="library">The library; null where it is not installed.</param>
/// <param name="isHighThroughput">True for the syntaxes of the high-throughput form.</param>
internal sealed class Jpeg2000Codec(OpenJpeg? library, bool isHighThroughput = false) : IFrameCodec
{
    private const int Part2 = 0x8000;
    private const int MostBits = 24;

    private readonly ArrayBufferWriter<byte> _written = new();
    private int[][] _planes = [];
    private int[][] _again = [];

    public CodecResult Decode(ReadOnlySpan<byte> coded, in FrameFormat format, FrameSamples samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var result = Read(coded, in format, out var header);
        if (result == CodecResult.Done)
        {
            var mapping = new CodedNumbers(in format, header!.Size.Precision, header.Size.IsSigned);
            mapping.Reset(samples, MeaningOf(in format, header));
            var (size, step) = (samples.SampleSize, samples.SampleSize * format.Components);
            for (var component = 0; component < format.Components; component++)
            {
                var plane = _planes[component].AsSpan(0, (int)format.Pixels);
                var bytes = samples.Bytes[(component * size)..];
                for (int i = 0, at = 0; i < plane.Length; i++, at += step)
                {
                    mapping.Write(plane[i], bytes[at..]);
                }
            }
        }

        return result;
    }

    public CodecResult Blank(ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        ArgumentNullException.ThrowIfNull(output);
        var result = Read(coded, in format, out var header);
        if (result != CodecResult.Done)
        {
            return result;
        }

        Fill(in format, header!, boxes, fill);
        var written = Write(header!);
        if (written.IsEmpty)
        {
            return CodecResult.TooLarge;
        }

        if (!HoldsJust(written, in format))
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

    private CodecResult Read(ReadOnlySpan<byte> coded, in FrameFormat format, out Jpeg2000Header? header)
    {
        header = null;
        if (library is null)
        {
            return CodecResult.LibraryMissing;
        }

        if (!Jp2Boxes.TryFind(coded, out var codestream, out var isPlain))
        {
            return CodecResult.Damaged;
        }

        header = Jpeg2000Header.Read(codestream);
        var result = header is null ? CodecResult.Damaged : !isPlain ? CodecResult.Unsupported : Check(header, in format);
        if (result != CodecResult.Done)
        {
            return result;
        }

        Reserve(ref _planes, in format);
        return library.TryDecode(codestream, header!, _planes) ? CodecResult.Done : CodecResult.Damaged;
    }

    private static CodecResult Check(Jpeg2000Header header, in FrameFormat format)
    {
        var size = header.Size;
        if (size.Columns != format.Columns || size.Rows != format.Rows || size.Components != format.Components || size.Precision > format.BitsAllocated)
        {
            return CodecResult.NotAsDescribed;
        }

        return !size.AreAlike || size.Precision > MostBits || (size.Extensions & Part2) != 0 || !header.HasFewTiles || !header.IsPlain ? CodecResult.Unsupported
            : format.Pixels * format.Components * sizeof(int) > Array.MaxLength ? CodecResult.TooLarge
            : CodecResult.Done;
    }

    /// <summary>The transforms of the standard lead to red, green, blue, whatever a header says (PS3.3 C.7.6.3.1.2).</summary>
    private static Photometric MeaningOf(in FrameFormat format, Jpeg2000Header header) => format.Photometric switch
    {
        _ when format.Components != 3 => format.Photometric,
        Photometric.YbrIct or Photometric.YbrRct => Photometric.Rgb,
        _ when header.HasColorTransform => Photometric.Rgb,
        Photometric.YbrFull422 => Photometric.YbrFull,
        var other => other,
    };

    private void Fill(in FrameFormat format, Jpeg2000Header header, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill)
    {
        var mapping = new CodedNumbers(in format, header.Size.Precision, header.Size.IsSigned);
        for (var component = 0; component < format.Components; component++)
        {
            var number = mapping.Of(component < fill.Length ? fill[component] : 0);
            foreach (var box in boxes)
            {
                var inside = box.Intersect(new PixelBox(0, 0, format.Columns, format.Rows));
                for (var y = inside.Y; y < inside.Bottom; y++)
                {
                    _planes[component].AsSpan((y * format.Columns) + inside.X, inside.Width).Fill(number);
                }
            }
        }
    }

    /// <summary>Codes the planes; empty if that cannot be done.</summary>
    private ReadOnlySpan<byte> Write(Jpeg2000Header header)
    {
        if (!isHighThroughput)
        {
            return library!.Encode(header.Size, header.HasColorTransform, _planes) is { } stream ? stream.Bytes : default;
        }

        _written.ResetWrittenCount();
        return HighThroughputEncoder.TryEncode(header.Size, header.HasColorTransform, _planes, _written) ? _written.WrittenSpan : default;
    }

    /// <summary>What was written is read again: nothing goes out on trust.</summary>
    private bool HoldsJust(ReadOnlySpan<byte> written, in FrameFormat format)
    {
        Reserve(ref _again, in format);
        var pixels = (int)format.Pixels;
        return Jpeg2000Header.Read(written) is { } header && Check(header, in format) == CodecResult.Done && library!.TryDecode(written, header, _again)
            && _planes.Zip(_again).All(pair => pair.First.AsSpan(0, pixels).SequenceEqual(pair.Second.AsSpan(0, pixels)));
    }

    private static void Reserve(ref int[][] planes, in FrameFormat format)
    {
        if (planes.Length != format.Components || planes[0].Length < format.Pixels)
        {
            planes = new int[format.Components][];
            for (var i = 0; i < planes.Length; i++)
            {
                planes[i] = new int[format.Pixels];
            }
        }
    }
}
