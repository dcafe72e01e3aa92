using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Native;

/// <summary>Cells as they are: native Pixel Data (PS3.5 8.1, 8.2), and encapsulated uncompressed frames (PS3.5 A.4.11).</summary>
internal sealed class NativeCodec : IFrameCodec
{
    public CodecResult Decode(ReadOnlySpan<byte> coded, in FrameFormat format, FrameSamples samples) => Decode(coded, 0, in format, samples);

    /// <summary>Decodes a frame of single bits that begins inside of a byte (PS3.5 8.2), or any other that begins with one.</summary>
    /// <param name="coded">The bytes of the frame.</param>
    /// <param name="firstBit">Bits of the first byte that belong to the frame before, from the lowest.</param>
    /// <param name="format">What the header says.</param>
    /// <param name="samples">Takes the samples.</param>
    internal static CodecResult Decode(ReadOnlySpan<byte> coded, int firstBit, in FrameFormat format, FrameSamples samples)
    {
        if (coded.Length < ((NativeLayout.FrameBits(in format) + firstBit + 7) / 8))
        {
            return CodecResult.Damaged;
        }

        var isShared = NativeLayout.SharesChrominance(in format);
        if (isShared && (format.BitsAllocated != 8 || format.IsPlanar))
        {
            return CodecResult.Unsupported;
        }

        var size = Math.Max(1, format.BitsAllocated / 8);
        samples.Reset(format.Columns, format.Rows, format.Components, size, format.BitsStored, format.IsSigned, format.IsFloat, isShared ? Spread(format.Photometric) : format.Photometric);
        if (isShared)
        {
            SpreadChrominance(coded, samples.Bytes);
        }
        else if (format.BitsAllocated == 1)
        {
            UnpackBits(coded, firstBit, samples.Bytes);
        }
        else
        {
            Unpack(coded, in format, samples.Bytes);
        }

        return CodecResult.Done;
    }

    public CodecResult Blank(ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (coded.Length < (NativeLayout.FrameBits(in format) + 7) / 8)
        {
            return CodecResult.Damaged;
        }

        var frame = output.GetSpan(coded.Length + 1)[..(coded.Length + (coded.Length & 1))];
        frame[^1] = 0;
        coded.CopyTo(frame);
        new NativeBlanker(in format, fill).Fill(frame[..coded.Length], 0, boxes);
        output.Advance(frame.Length);
        return CodecResult.Done;
    }

    private static Photometric Spread(Photometric photometric) => photometric == Photometric.YbrFull422 ? Photometric.YbrFull : photometric;

    /// <summary>Two pixels of Y1 Y2 Cb Cr (PS3.3 C.7.6.3.1.2).</summary>
    private static void SpreadChrominance(ReadOnlySpan<byte> pairs, Span<byte> samples)
    {
        for (; samples.Length >= 6; samples = samples[6..], pairs = pairs[4..])
        {
            (samples[0], samples[1], samples[2], samples[3], samples[4], samples[5]) = (pairs[0], pairs[2], pairs[3], pairs[1], pairs[2], pairs[3]);
        }

        if (samples.Length >= 3)
        {
            (samples[0], samples[1], samples[2]) = (pairs[0], pairs[2], pairs[3]);
        }
    }

    /// <summary>The first pixel is the lowest bit (PS3.5 8.1.1).</summary>
    private static void UnpackBits(ReadOnlySpan<byte> coded, int firstBit, Span<byte> samples)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var bit = i + firstBit;
            samples[i] = (byte)((coded[bit >> 3] >> (bit & 7)) & 1);
        }
    }

    private static void Unpack(ReadOnlySpan<byte> coded, in FrameFormat format, Span<byte> samples)
    {
        switch (format.BitsAllocated)
        {
            case 64:
                Move<ulong>(coded, in format, samples, BinaryPrimitives.ReverseEndianness);
                break;
            case 32 when format.IsSigned:
                Move<int>(coded, in format, samples, BinaryPrimitives.ReverseEndianness);
                break;
            case 32:
                Move<uint>(coded, in format, samples, BinaryPrimitives.ReverseEndianness);
                break;
            case 16 when format.IsSigned:
                Move<short>(coded, in format, samples, BinaryPrimitives.ReverseEndianness);
                break;
            case 16:
                Move<ushort>(coded, in format, samples, BinaryPrimitives.ReverseEndianness);
                break;
            case 8 when format.IsSigned:
                Move<sbyte>(coded, in format, samples, cell => cell);
                break;
            default:
                Move<byte>(coded, in format, samples, cell => cell);
                break;
        }
    }

    private static void Move<T>(ReadOnlySpan<byte> coded, in FrameFormat format, Span<byte> bytes, Func<T, T> reverse)
        where T : unmanaged, IBinaryInteger<T>
    {
        var samples = MemoryMarshal.Cast<byte, T>(bytes);
        var cells = MemoryMarshal.Cast<byte, T>(coded)[..samples.Length];
        if (!format.IsPlanar || format.Components == 1)
        {
            cells.CopyTo(samples);
        }
        else
        {
            Interleave(cells, samples, format.Components);
        }

        if (format.IsBigEndian && format.BitsAllocated > 8)
        {
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = reverse(samples[i]);
            }
        }

        if (format.BitsStored < format.BitsAllocated)
        {
            var (left, right) = (format.BitsAllocated - 1 - format.HighBit, format.BitsAllocated - format.BitsStored);
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = (samples[i] << left) >> right;
            }
        }
    }

    private static void Interleave<T>(ReadOnlySpan<T> planes, Span<T> samples, int components)
    {
        var pixels = samples.Length / components;
        for (var component = 0; component < components; component++)
        {
            var plane = planes.Slice(component * pixels, pixels);
            for (var i = 0; i < plane.Length; i++)
            {
                samples[(i * components) + component] = plane[i];
            }
        }
    }
}
