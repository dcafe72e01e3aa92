using System.Runtime.InteropServices;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>Makes samples of coefficients; those of components with fewer samples are repeated. Kept: its buffers live from frame to frame.</summary>
internal sealed class JpegSamples
{
    private const int Side = 8;

    private readonly InverseDct _transform = new();
    private ushort[] _plane = [];

    /// <summary>Writes all components of a frame, pixel by pixel.</summary>
    internal void Write(JpegFrame frame, FrameSamples samples)
    {
        for (var i = 0; i < frame.Components.Length; i++)
        {
            var component = frame.Components[i];
            MakePlane(component, frame.Precision);
            Spread(component, frame, samples, i);
        }
    }

    private void MakePlane(JpegComponent component, int precision)
    {
        var (stride, length) = (component.Columns * Side, component.Columns * Side * component.Rows * Side);
        if (_plane.Length < length)
        {
            _plane = GC.AllocateUninitializedArray<ushort>(length);
        }

        Span<float> quantizers = stackalloc float[JpegComponent.BlockSize];
        for (var k = 0; k < quantizers.Length; k++)
        {
            quantizers[k] = component.Quantizers![k];
        }

        for (var row = 0; row < component.Rows; row++)
        {
            for (var column = 0; column < component.Columns; column++)
            {
                _transform.Transform(component.Block(column, row), quantizers, 1 << (precision - 1), (1 << precision) - 1, _plane.AsSpan((row * Side * stride) + (column * Side)), stride);
            }
        }
    }

    private void Spread(JpegComponent component, JpegFrame frame, FrameSamples samples, int index)
    {
        var (stride, step) = (component.Columns * Side, samples.Components);
        for (var y = 0; y < samples.Rows; y++)
        {
            var source = _plane.AsSpan(y * component.V / frame.MaxV * stride, stride);
            var row = samples.Bytes.Slice(y * samples.Stride, samples.Stride);
            if (samples.SampleSize == 1)
            {
                Spread(source, component.H, frame.MaxH, row[index..], step);
            }
            else
            {
                Spread(source, component.H, frame.MaxH, MemoryMarshal.Cast<byte, ushort>(row)[index..], step);
            }
        }
    }

    private static void Spread(ReadOnlySpan<ushort> source, int h, int maxH, Span<byte> target, int step)
    {
        var at = 0;
        for (var x = 0; at < target.Length; x++, at += step)
        {
            target[at] = (byte)source[h == maxH ? x : x * h / maxH];
        }
    }

    private static void Spread(ReadOnlySpan<ushort> source, int h, int maxH, Span<ushort> target, int step)
    {
        var at = 0;
        for (var x = 0; at < target.Length; x++, at += step)
        {
            target[at] = source[h == maxH ? x : x * h / maxH];
        }
    }
}
