using System.Buffers.Binary;
using System.Numerics;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Pixels.Rendering.Grey;

namespace Lethe.Pixels.Rendering.Headers;

/// <summary>A table of a Modality LUT Sequence or a VOI LUT Sequence (PS3.3 C.11.1.1, C.11.2.1.1).</summary>
internal sealed class LookupTable : IValueMap
{
    private const uint Descriptor = 0x0028_3002;
    private const uint Data = 0x0028_3006;
    private const int MostEntries = 65536;

    private readonly ushort[] _entries;
    private readonly int _first;

    private LookupTable(ushort[] entries, int first, int bits)
    {
        (_entries, _first) = (entries, first);

        // Tables exist whose numbers are larger than the bits that their descriptor tells.
        var needed = BitOperations.Log2(Math.Max((uint)1, entries.Max())) + 1;
        Highest = (1 << Math.Max(bits, needed)) - 1;
    }

    /// <summary>The largest number that an entry may have.</summary>
    internal int Highest { get; }

    /// <summary>Reads the table of an item; null if it has none that can be used.</summary>
    /// <param name="input">The header.</param>
    /// <param name="item">The item.</param>
    /// <param name="isSigned">The values that are looked up are signed, and so is the first of them in the descriptor.</param>
    internal static LookupTable? TryRead(HeaderReader input, (int First, int End) item, bool isSigned)
    {
        var (descriptor, data) = (input.Table.Find(Descriptor, item.First, item.End), input.Table.Find(Data, item.First, item.End));
        if (descriptor < 0 || data < 0 || Words(input, descriptor, 3) is not [var count, var first, var bits])
        {
            return null;
        }

        var entries = Entries(input, data, count == 0 ? MostEntries : count);
        var isNegative = isSigned || input.Table[descriptor].Vr == Vr.SS;
        return entries.Length == 0 ? null : new LookupTable(entries, isNegative ? (short)first : first, Math.Clamp((int)bits, 1, 16));
    }

    /// <inheritdoc/>
    public double Map(double value) => _entries[(int)Math.Clamp(Math.Round(value) - _first, 0, _entries.Length - 1)];

    /// <summary>Entries stand one in a word; where there are half as many words, two.</summary>
    private static ushort[] Entries(HeaderReader input, int data, int count)
    {
        var words = Words(input, data, MostEntries);
        return words.Length < count && words.Length * 2 >= count
            ? [.. words.SelectMany(word => (ushort[])[(byte)word, (ushort)(word >> 8)]).Take(count)]
            : [.. words.Take(count)];
    }

    private static ushort[] Words(HeaderReader input, int index, int most)
    {
        var value = new byte[Math.Min(input.Table[index].Length, 2L * most)];
        if (!new ValueSource(input, index).TryRead(0, value))
        {
            return [];
        }

        var words = new ushort[value.Length / 2];
        for (var i = 0; i < words.Length; i++)
        {
            var word = value.AsSpan(2 * i, 2);
            words[i] = input.Encoding.IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(word) : BinaryPrimitives.ReadUInt16LittleEndian(word);
        }

        return words;
    }
}
