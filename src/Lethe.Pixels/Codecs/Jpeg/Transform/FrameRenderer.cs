using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg.Transform;

/// <summary>
/// Makes samples of coefficients. Where a component has fewer samples than others, each is repeated (ISO/IEC 10918-1 leaves it open): so a sample depends on no
/// block but its own, and blanking a block changes nothing else. Decoders that interpolate show slightly other chrominances at edges.
/// </summary>
internal sealed class FrameRenderer
{
    private short[] _strip = [];

    /// <summary>Writes the samples of all components into a frame that has its shape already.</summary>
    internal void Render(JpegCoefficients coefficients, FrameSamples samples, int signedBits)
    {
        for (var component = 0; component < coefficients.Planes.Length; component++)
        {
            var plane = coefficients.Planes[component];
            var stride = plane.PictureBlocks.Across * 8;
            if (_strip.Length < stride * 8)
            {
                _strip = new short[stride * 8];
            }

            for (var down = 0; down < plane.PictureBlocks.Down; down++)
            {
                RenderStrip(plane, down, coefficients.Header.Precision, stride);
                ExtendSigns(_strip.AsSpan(0, stride * 8), signedBits);
                CopyStrip(plane, component, down, stride, samples);
            }
        }
    }

    private void RenderStrip(JpegPlane plane, int down, int precision, int stride)
    {
        var quantization = plane.Quantization;
        for (var across = 0; across < plane.PictureBlocks.Across; across++)
        {
            var block = plane.Block(across, down);
            var target = _strip.AsSpan(across * 8);
            if (!IsFlat(block))
            {
                InverseDct.Transform(block, quantization, precision, target, stride);
                continue;
            }

            var value = (short)InverseDct.Flat(block[0] * quantization![0], precision);
            for (var y = 0; y < 8; y++)
            {
                target.Slice(y * stride, 8).Fill(value);
            }
        }
    }

    private static bool IsFlat(ReadOnlySpan<short> block) => block[1] == 0 && block[8] == 0 && !block[1..].ContainsAnyExcept((short)0);

    /// <summary>Two's complement of so many bits is extended over the cell; 0 for samples that are not signed.</summary>
    private static void ExtendSigns(Span<short> strip, int signedBits)
    {
        if (signedBits > 0)
        {
            var shift = 16 - signedBits;
            foreach (ref var sample in strip)
            {
                sample = (short)((short)(sample << shift) >> shift);
            }
        }
    }

    private void CopyStrip(JpegPlane plane, int component, int down, int stride, FrameSamples samples)
    {
        // A line y of the frame has line floor(y * V / Vmax) of the component, so lines begin at the next whole number of the quotient.
        var ((_, vertical), (_, max)) = (plane.Sampling, plane.MaxSampling);
        var first = JpegPlane.CeilingDivide(down * 8 * max, vertical);
        var last = Math.Min(JpegPlane.CeilingDivide((down + 1) * 8 * max, vertical), samples.Rows);
        for (var y = first; y < last; y++)
        {
            var source = _strip.AsSpan(((y * vertical / max) - (down * 8)) * stride, stride);
            var target = samples.Bytes.Slice(y * samples.Stride, samples.Stride);
            if (samples.SampleSize == 2)
            {
                CopyWords(plane, source, target[(component * 2)..], samples.Components * 2, samples.Columns);
            }
            else
            {
                CopyBytes(plane, source, target[component..], samples.Components, samples.Columns);
            }
        }
    }

    private static void CopyBytes(JpegPlane plane, ReadOnlySpan<short> source, Span<byte> target, int step, int columns)
    {
        var (horizontal, max) = (plane.Sampling.Horizontal, plane.MaxSampling.Horizontal);
        if (step == 1)
        {
            Narrow(source[..columns], target);
        }
        else if (horizontal == max)
        {
            for (var (x, at) = (0, 0); x < columns; x++, at += step)
            {
                target[at] = (byte)source[x];
            }
        }
        else if (horizontal * 2 == max)
        {
            for (var (x, at) = (0, 0); x < columns; x++, at += step)
            {
                target[at] = (byte)source[x >> 1];
            }
        }
        else
        {
            for (var x = 0; x < columns; x++)
            {
                target[x * step] = (byte)source[x * horizontal / max];
            }
        }
    }

    private static void CopyWords(JpegPlane plane, ReadOnlySpan<short> source, Span<byte> target, int step, int columns)
    {
        var (horizontal, max) = (plane.Sampling.Horizontal, plane.MaxSampling.Horizontal);
        if (step == 2 && BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(source[..columns]).CopyTo(target);
            return;
        }

        for (var x = 0; x < columns; x++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(target[(x * step)..], source[x * horizontal / max]);
        }
    }

    private static void Narrow(ReadOnlySpan<short> source, Span<byte> target)
    {
        var x = 0;
        for (; x <= source.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            var (lower, upper) = (Vector128.Create(source[x..]), Vector128.Create(source[(x + 8)..]));
            Vector128.Narrow(lower.AsUInt16(), upper.AsUInt16()).CopyTo(target[x..]);
        }

        for (; x < source.Length; x++)
        {
            target[x] = (byte)source[x];
        }
    }
}
