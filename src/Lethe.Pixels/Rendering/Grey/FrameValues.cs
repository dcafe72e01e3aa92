using System.Buffers.Binary;
using Lethe.Dicom.Reading;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Rendering.Grey;

/// <summary>The stored values of a component of a frame as numbers, and which of them are there beside padding (PS3.3 C.7.5.1.1.2).</summary>
internal sealed class FrameValues
{
    private const uint PixelPaddingValue = 0x0028_0120;
    private const uint PixelPaddingRangeLimit = 0x0028_0121;
    private const int Words = 1 << 16;

    private readonly (double Low, double High)? _padding;

    /// <summary>Takes a frame.</summary>
    internal FrameValues(FrameSamples samples, HeaderReader input)
    {
        Samples = samples;
        if (input.Table.Find(PixelPaddingValue) >= 0)
        {
            var value = ImageHeader.Number(input, PixelPaddingValue, 0);
            var limit = ImageHeader.Number(input, PixelPaddingRangeLimit, value);
            var (one, other) = samples.IsSigned ? ((short)value, (short)limit) : (value, limit);
            _padding = (Math.Min(one, other), Math.Max(one, other));
        }
    }

    /// <summary>The frame.</summary>
    internal FrameSamples Samples { get; }

    /// <summary>True if a table of all values is smaller than the work without one.</summary>
    internal bool IsShallow => !Samples.IsFloat && Samples.SampleSize <= sizeof(ushort);

    /// <summary>The value that the bits of a shallow sample mean.</summary>
    internal double Meaning(int bits) => (Samples.IsSigned, Samples.SampleSize) switch
    {
        (true, 1) => (sbyte)bits,
        (true, _) => (short)bits,
        _ => bits,
    };

    /// <summary>The value of a sample.</summary>
    internal double Value(int index) => Samples.Number(index);

    /// <summary>The bits of a shallow sample.</summary>
    internal int Bits(int index) => Samples.SampleSize == 1 ? Samples.Bytes[index] : BinaryPrimitives.ReadUInt16LittleEndian(Samples.Bytes[(2 * index)..]);

    /// <summary>The values of the first component, some maybe more than once, without padding; with it if there is nothing else.</summary>
    internal IEnumerable<double> Different()
    {
        var all = IsShallow ? Shallow() : Deep();
        return all.Any(value => !IsPadding(value)) ? all.Where(value => !IsPadding(value)) : all;
    }

    private bool IsPadding(double value) => _padding is var (low, high) && value >= low && value <= high;

    private List<double> Shallow()
    {
        var seen = new bool[Words];
        for (var i = 0; i < Samples.Columns * Samples.Rows; i++)
        {
            seen[Bits(i * Samples.Components)] = true;
        }

        return [.. Enumerable.Range(0, Words).Where(bits => seen[bits]).Select(Meaning)];
    }

    private IEnumerable<double> Deep() => Enumerable.Range(0, Samples.Columns * Samples.Rows).Select(i => Value(i * Samples.Components));
}
