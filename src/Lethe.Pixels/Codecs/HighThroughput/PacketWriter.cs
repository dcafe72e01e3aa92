using System.Buffers;
using System.Numerics;

namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>Writes packets of one layer: which blocks of the bands are there, how long they are, and the blocks (ISO/IEC 15444-1 B.10).</summary>
internal sealed class PacketWriter
{
    private const int FirstLengthBits = 3;

    private readonly BlockWriter _blocks = new();
    private readonly ArrayBufferWriter<byte> _body = new();

    /// <summary>Writes the packet of a resolution of a component.</summary>
    /// <param name="plane">Coefficients of the component.</param>
    /// <param name="stride">From row to row.</param>
    /// <param name="bands">The bands of the resolution.</param>
    /// <param name="bitPlanes">Magnitude bits of a band without gain.</param>
    /// <param name="output">Takes the packet.</param>
    internal void Write(ReadOnlySpan<int> plane, int stride, Band[] bands, int bitPlanes, IBufferWriter<byte> output)
    {
        _body.ResetWrittenCount();
        var bits = new PacketBits();
        bits.Put(1);
        foreach (var band in bands)
        {
            if (band.Columns > 0 && band.Rows > 0)
            {
                WriteBand(plane, stride, band, bitPlanes + band.Gain, bits);
            }
        }

        output.Write(bits.End());
        output.Write(_body.WrittenSpan);
    }

    private void WriteBand(ReadOnlySpan<int> plane, int stride, Band band, int bitPlanes, PacketBits bits)
    {
        var (across, down) = ((band.Columns + BlockWriter.Side - 1) / BlockWriter.Side, (band.Rows + BlockWriter.Side - 1) / BlockWriter.Side);
        var lengths = new int[across * down];
        for (var i = 0; i < lengths.Length; i++)
        {
            var (x, y) = (i % across * BlockWriter.Side, i / across * BlockWriter.Side);
            lengths[i] = _blocks.Write(
                plane[(((band.Y + y) * stride) + band.X + x)..], stride, Math.Min(BlockWriter.Side, band.Columns - x), Math.Min(BlockWriter.Side, band.Rows - y), _body);
        }

        // The one pass of a block ends with the lowest bit, so that all planes above it count as empty.
        var included = new TagTree(across, down, [.. lengths.Select(length => length > 0 ? 0 : 1)]);
        var empty = new TagTree(across, down, [.. lengths.Select(_ => bitPlanes - 1)]);
        for (var i = 0; i < lengths.Length; i++)
        {
            included.Write(i % across, i / across, 1, bits);
            if (lengths[i] > 0)
            {
                empty.Write(i % across, i / across, bitPlanes, bits);
                WriteLength(lengths[i], bits);
            }
        }
    }

    /// <summary>One pass, and its bytes (B.10.6, B.10.7).</summary>
    private static void WriteLength(int length, PacketBits bits)
    {
        bits.Put(0);
        var count = Math.Max(FirstLengthBits, BitOperations.Log2((uint)length) + 1);
        for (var i = FirstLengthBits; i < count; i++)
        {
            bits.Put(1);
        }

        bits.Put(0);
        bits.Put(length, count);
    }
}
