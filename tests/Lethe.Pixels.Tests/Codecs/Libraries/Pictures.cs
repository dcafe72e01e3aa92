using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;
using Shouldly;

namespace Lethe.Pixels.Tests.Codecs.Libraries;

/// <summary>Images of seeded noise over a slope, as cells.</summary>
internal static class Pictures
{
    internal static FrameFormat Format(int columns, int rows, int components, int bits, bool isSigned) => new(
        columns, rows, components, bits > 8 ? 16 : 8, bits, bits - 1, isSigned, false, false, false, components == 1 ? Photometric.Monochrome2 : Photometric.Rgb);

    /// <summary>Little endian cells, pixel by pixel; what lies above the sample is zero.</summary>
    internal static byte[] Cells(int seed, in FrameFormat format)
    {
        var random = new Random(seed);
        var (size, mask) = (format.BitsAllocated / 8, (1 << format.BitsStored) - 1);
        var cells = new byte[format.Pixels * format.Components * size];
        for (var i = 0; i < cells.Length / size; i++)
        {
            var (x, y) = (i / format.Components % format.Columns, i / format.Components / format.Columns);
            var slope = (x + y + (i % format.Components * 7)) * (mask / 8.0) / format.Columns;
            var value = random.Next(8) == 0 ? random.Next(mask + 1) : (int)slope + random.Next(1 + (mask / 16));
            value &= mask;
            cells[i * size] = (byte)value;
            if (size == 2)
            {
                cells[(2 * i) + 1] = (byte)(value >> 8);
            }
        }

        return cells;
    }

    internal static FrameSamples Samples(byte[] cells, in FrameFormat format)
    {
        var samples = new FrameSamples();
        new NativeCodec().Decode(cells, in format, samples).ShouldBe(Lethe.Pixels.Codecs.CodecResult.Done);
        return samples;
    }

    /// <summary>Nothing if the frames are equal outside of a box and filled inside; otherwise where they are not.</summary>
    internal static string? Difference(FrameSamples before, FrameSamples after, PixelBox box, ReadOnlySpan<int> fill)
    {
        for (var y = 0; y < before.Rows; y++)
        {
            for (var x = 0; x < before.Columns; x++)
            {
                var inside = !new PixelBox(x, y, 1, 1).Intersect(box).IsEmpty;
                for (var c = 0; c < before.Components; c++)
                {
                    var wanted = inside ? fill[c] : before.Sample(x, y, c);
                    if (after.Sample(x, y, c) != wanted)
                    {
                        return $"{x},{y},{c} is {after.Sample(x, y, c)} instead of {wanted}";
                    }
                }
            }
        }

        return null;
    }
}
