using System.Buffers;
using System.Buffers.Binary;
using Lethe.Pixels.Codecs.Jpeg2000;

namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>
/// Writes high-throughput codestreams that lose nothing (ISO/IEC 15444-15), in the form that all of DICOM's syntaxes allow: the order of packets is RPCL, the lowest
/// resolution has at most 64 columns and rows, the lengths of tile-parts are told, and each resolution is one (PS3.5 10.18).
/// </summary>
internal static class HighThroughputEncoder
{
    private const int LargestSide = 32768;
    private const int LargestBase = 64;
    private const int UsualLevels = 5;
    private const int GuardBits = 2;
    private const int ResolutionFirst = 2;
    private const int TilePartHead = 14;

    /// <summary>Codes a frame. False if it has more columns or rows than one precinct.</summary>
    /// <param name="size">What components are like.</param>
    /// <param name="hasColorTransform">Whether three components are coded as luminance and chrominances.</param>
    /// <param name="planes">The numbers of each component.</param>
    /// <param name="output">Takes the codestream.</param>
    internal static bool TryEncode(in Jpeg2000Size size, bool hasColorTransform, int[][] planes, IBufferWriter<byte> output)
    {
        if (size.Columns > LargestSide || size.Rows > LargestSide)
        {
            return false;
        }

        var levels = Math.Min(UsualLevels, int.Log2(Math.Min(size.Columns, size.Rows)));
        while (((Math.Max(size.Columns, size.Rows) - 1) >> levels) + 1 > LargestBase)
        {
            levels++;
        }

        var coefficients = Transform(in size, hasColorTransform, planes, levels);
        var exponent = size.Precision + (hasColorTransform ? 1 : 0);
        var parts = new ArrayBufferWriter<byte>[levels + 1];
        var packets = new PacketWriter();
        for (var resolution = 0; resolution <= levels; resolution++)
        {
            parts[resolution] = new ArrayBufferWriter<byte>();
            foreach (var plane in coefficients)
            {
                packets.Write(plane, size.Columns, Band.Of(size.Columns, size.Rows, levels, resolution), exponent + GuardBits - 1, parts[resolution]);
            }
        }

        WriteMainHeader(in size, hasColorTransform, levels, exponent, output);
        WriteTileParts(parts, output);
        return true;
    }

    /// <summary>Samples around zero, luminance and chrominances, wavelets (ISO/IEC 15444-1 G.1.2, G.2, F).</summary>
    private static int[][] Transform(in Jpeg2000Size size, bool hasColorTransform, int[][] planes, int levels)
    {
        var (count, shift) = (size.Columns * size.Rows, size.IsSigned ? 0 : 1 << (size.Precision - 1));
        int[][] coefficients = [.. planes.Select(plane => plane.AsSpan(0, count).ToArray())];
        foreach (var plane in coefficients)
        {
            for (var i = 0; i < count; i++)
            {
                plane[i] -= shift;
            }
        }

        for (var i = 0; i < count && hasColorTransform; i++)
        {
            var (red, green, blue) = (coefficients[0][i], coefficients[1][i], coefficients[2][i]);
            (coefficients[0][i], coefficients[1][i], coefficients[2][i]) = ((red + (2 * green) + blue) >> 2, blue - green, red - green);
        }

        foreach (var plane in coefficients)
        {
            for (var level = 0; level < levels; level++)
            {
                Wavelet.Forward(plane, size.Columns, ((size.Columns - 1) >> level) + 1, ((size.Rows - 1) >> level) + 1);
            }
        }

        return coefficients;
    }

    private static void WriteMainHeader(in Jpeg2000Size size, bool hasColorTransform, int levels, int exponent, IBufferWriter<byte> output)
    {
        Words(output, Jpeg2000Markers.StartOfCodestream, Jpeg2000Markers.Size, 38 + (3 * size.Components), 0x4000);
        Longs(output, size.Columns, size.Rows, 0, 0, size.Columns, size.Rows, 0, 0);
        Words(output, size.Components);
        for (var i = 0; i < size.Components; i++)
        {
            output.Write((ReadOnlySpan<byte>)[(byte)((size.Precision - 1) | (size.IsSigned ? 0x80 : 0)), 1, 1]);
        }

        // Part 15 is used; all blocks have its form, reversible transforms alone, and this many bits (ISO/IEC 15444-15 A.3).
        var planes = exponent + 2 + GuardBits - 1;
        Words(output, Jpeg2000Markers.Capabilities, 8, 0x0002, 0, planes <= 8 ? 0 : planes < 28 ? planes - 8 : 13 + (planes >> 2));
        Words(output, Jpeg2000Markers.CodingStyle, 12);
        output.Write((ReadOnlySpan<byte>)[0, ResolutionFirst, 0, 1, hasColorTransform ? (byte)1 : (byte)0, (byte)levels, 4, 4, 0x40, 1]);
        Words(output, Jpeg2000Markers.Quantization, 4 + (3 * levels));
        output.Write((ReadOnlySpan<byte>)[GuardBits << 5]);
        for (var band = 0; band <= 3 * levels; band++)
        {
            var gain = band == 0 ? 0 : band % 3 == 0 ? 2 : 1;
            output.Write((ReadOnlySpan<byte>)[(byte)((exponent + gain) << 3)]);
        }
    }

    private static void WriteTileParts(ArrayBufferWriter<byte>[] parts, IBufferWriter<byte> output)
    {
        // One byte for the tile, four for the length.
        Words(output, Jpeg2000Markers.TilePartLengths, 4 + (5 * parts.Length), 0x0050);
        foreach (var part in parts)
        {
            output.Write((ReadOnlySpan<byte>)[0]);
            Longs(output, part.WrittenCount + TilePartHead);
        }

        for (var i = 0; i < parts.Length; i++)
        {
            Words(output, Jpeg2000Markers.StartOfTilePart, 10, 0);
            Longs(output, parts[i].WrittenCount + TilePartHead);
            output.Write((ReadOnlySpan<byte>)[(byte)i, (byte)parts.Length]);
            Words(output, Jpeg2000Markers.StartOfData);
            output.Write(parts[i].WrittenSpan);
        }

        Words(output, Jpeg2000Markers.EndOfCodestream);
    }

    private static void Words(IBufferWriter<byte> output, params ReadOnlySpan<int> words)
    {
        foreach (var word in words)
        {
            BinaryPrimitives.WriteUInt16BigEndian(output.GetSpan(2), (ushort)word);
            output.Advance(2);
        }
    }

    private static void Longs(IBufferWriter<byte> output, params ReadOnlySpan<int> longs)
    {
        foreach (var number in longs)
        {
            BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(4), number);
            output.Advance(4);
        }
    }
}
