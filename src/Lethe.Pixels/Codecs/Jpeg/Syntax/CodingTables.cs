using System.Buffers.Binary;
using Lethe.Pixels.Codecs.Jpeg.Entropy;
using Lethe.Pixels.Codecs.Jpeg.Transform;

namespace Lethe.Pixels.Codecs.Jpeg.Syntax;

/// <summary>The tables in force at a place of a coded frame (ISO/IEC 10918-1 B.2.4).</summary>
internal sealed class CodingTables
{
    // Frames of an instance mostly have the same Huffman tables: these are made once.
    private readonly HuffmanTable?[] _made = new HuffmanTable?[ScanHeader.TableSlots];

    /// <summary>Huffman tables: four for DC, four for AC.</summary>
    internal HuffmanTable?[] Huffman { get; } = new HuffmanTable?[ScanHeader.TableSlots];

    /// <summary>Quantization tables, rows from the top.</summary>
    internal ushort[]?[] Quantization { get; } = new ushort[]?[4];

    /// <summary>MCUs between restart markers, or 0.</summary>
    internal int RestartInterval { get; private set; }

    internal void Clear()
    {
        Huffman.AsSpan().Clear();
        Quantization.AsSpan().Clear();
        RestartInterval = 0;
    }

    internal bool TakeRestartInterval(ReadOnlySpan<byte> payload)
    {
        RestartInterval = payload.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(payload) : 0;
        return payload.Length == 2;
    }

    internal bool TakeHuffman(ReadOnlySpan<byte> payload)
    {
        while (payload.Length > HuffmanTable.MaxLength)
        {
            var (kind, slot) = (payload[0] >> 4, payload[0] & 15);
            var length = HuffmanTable.MaxLength;
            foreach (var count in payload.Slice(1, HuffmanTable.MaxLength))
            {
                length += count;
            }

            if (kind > 1 || slot > 3 || length > HuffmanTable.MaxLength + 256 || payload.Length <= length)
            {
                return false;
            }

            var index = slot + (kind * ScanHeader.FirstAc);
            if (Make(index, payload.Slice(1, length)) is not { } table)
            {
                return false;
            }

            Huffman[index] = table;
            payload = payload[(length + 1)..];
        }

        return payload.IsEmpty;
    }

    internal bool TakeQuantization(ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            var (size, slot) = ((payload[0] >> 4) + 1, payload[0] & 15);
            if (size > 2 || slot > 3 || payload.Length <= JpegPlane.BlockSize * size)
            {
                return false;
            }

            var table = new ushort[JpegPlane.BlockSize];
            for (var k = 0; k < table.Length; k++)
            {
                var value = size == 1 ? payload[1 + k] : BinaryPrimitives.ReadUInt16BigEndian(payload[(1 + (2 * k))..]);
                table[ZigZag.Places[k]] = value;
            }

            if (table.Contains((ushort)0))
            {
                return false;
            }

            Quantization[slot] = table;
            payload = payload[((JpegPlane.BlockSize * size) + 1)..];
        }

        return true;
    }

    private HuffmanTable? Make(int index, ReadOnlySpan<byte> specification)
    {
        if (_made[index] is { } made && made.Specification.SequenceEqual(specification))
        {
            return made;
        }

        return _made[index] = HuffmanTable.Create(specification);
    }
}
