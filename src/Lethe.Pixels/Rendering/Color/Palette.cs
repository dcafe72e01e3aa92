using System.Buffers.Binary;
using Lethe.Dicom.Reading;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Rendering.Color;

/// <summary>The Palette Color Lookup Tables of the top level (PS3.3 C.7.6.3.1.5, C.7.6.3.1.6, segmented ones C.7.9.2), brought to 8 bits.</summary>
internal sealed class Palette
{
    private const uint Descriptor = 0x0028_1101;
    private const uint Data = 0x0028_1201;
    private const uint SegmentedData = 0x0028_1221;

    private readonly byte[][] _tables;
    private readonly int _first;

    private Palette(byte[][] tables, int first) => (_tables, _first) = (tables, first);

    /// <summary>Reads the three tables; null if one is missing or has not as many entries as its descriptor says.</summary>
    internal static Palette? TryRead(HeaderReader input)
    {
        var tables = new byte[3][];
        var first = 0;
        for (uint color = 0; color < 3; color++)
        {
            if (!TryRead(input, color, ref first, out tables[color]))
            {
                return null;
            }
        }

        return new Palette(tables, first);
    }

    /// <summary>Looks up a frame of indices.</summary>
    /// <param name="indices">One component.</param>
    /// <param name="colors">Takes three of 8 bits.</param>
    internal void LookUp(FrameSamples indices, FrameSamples colors)
    {
        colors.Reset(indices.Columns, indices.Rows, 3, 1, 8, false, false, Photometric.Rgb);
        for (var y = 0; y < indices.Rows; y++)
        {
            LookUp(indices, y, colors.Bytes.Slice(y * colors.Stride, colors.Stride));
        }
    }

    /// <summary>Looks up a row.</summary>
    /// <param name="indices">One component.</param>
    /// <param name="y">The row.</param>
    /// <param name="target">Takes red, green, blue for each pixel.</param>
    internal void LookUp(FrameSamples indices, int y, Span<byte> target)
    {
        for (var x = 0; x < indices.Columns; x++)
        {
            var entry = (int)Math.Clamp(indices.Sample(x, y, 0) - _first, 0, _tables[0].Length - 1);
            (target[3 * x], target[(3 * x) + 1], target[(3 * x) + 2]) = (_tables[0][entry], _tables[1][entry], _tables[2][entry]);
        }
    }

    /// <summary>The index of the darkest color among those that samples of some bits can have.</summary>
    internal int Darkest(int bits)
    {
        var (darkest, least) = (0, int.MaxValue);
        for (var entry = 0; entry < _tables[0].Length; entry++)
        {
            var sum = _tables[0][entry] + _tables[1][entry] + _tables[2][entry];
            if (sum < least && entry + _first >= 0 && entry + _first < 1L << bits)
            {
                (darkest, least) = (entry + _first, sum);
            }
        }

        return darkest;
    }

    private static bool TryRead(HeaderReader input, uint color, ref int first, out byte[] table)
    {
        table = [];
        var isBigEndian = input.Encoding.IsBigEndian;
        if (Numbers(input, Descriptor + color, isBigEndian) is not [var entries, var start, var bits])
        {
            return false;
        }

        var count = entries == 0 ? 65536 : entries;
        first = color == 0 ? (short)start : first;
        var segments = Numbers(input, SegmentedData + color, isBigEndian);
        if (segments.Length > 0)
        {
            return bits == 16 && PaletteSegments.TryExpand(segments, count, out table);
        }

        return TryUnpack(input, Data + color, count, bits, isBigEndian, out table);
    }

    /// <summary>Entries of 8 bits stand two in a word, and in some files one in each (PS3.3 C.7.6.3.1.6).</summary>
    private static bool TryUnpack(HeaderReader input, uint tag, int count, int bits, bool isBigEndian, out byte[] table)
    {
        table = [];
        var words = Numbers(input, tag, isBigEndian);
        if (words.Length >= count)
        {
            var shift = bits == 16 && Array.Exists(words, word => word > byte.MaxValue) ? 8 : 0;
            table = [.. words.Take(count).Select(word => (byte)(word >> shift))];
        }
        else if (bits == 8 && words.Length * 2 >= count)
        {
            table = [.. words.SelectMany(word => (byte[])[(byte)word, (byte)(word >> 8)]).Take(count)];
        }

        return table.Length > 0;
    }

    private static ushort[] Numbers(HeaderReader input, uint tag, bool isBigEndian)
    {
        var index = input.Table.Find(tag);
        if (index < 0)
        {
            return [];
        }

        var value = new byte[Math.Min(input.Table[index].Length, 2 * 65536)];
        if (!new ValueSource(input, index).TryRead(0, value))
        {
            return [];
        }

        var numbers = new ushort[value.Length / 2];
        for (var i = 0; i < numbers.Length; i++)
        {
            var word = value.AsSpan(2 * i, 2);
            numbers[i] = isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(word) : BinaryPrimitives.ReadUInt16LittleEndian(word);
        }

        return numbers;
    }
}
