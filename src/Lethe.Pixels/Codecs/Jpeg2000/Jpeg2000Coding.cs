using System.Buffers.Binary;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>What a coding style segment asks of a decoder (ISO/IEC 15444-1 A.6.1, A.6.2), checked before a library allocates for it.</summary>
internal static class Jpeg2000Coding
{
    private const int MostLevels = 32;

    // Beyond these no encoder has a reason to go, and each precinct and each layer of it costs memory.
    private const int SamplesOfPrecinct = 16;
    private const int FreePrecincts = 4096;
    private const int FreePackets = 4_000_000;

    /// <summary>True if a default segment (COD) makes sense and asks for no more than the tile deserves.</summary>
    internal static bool IsSane(ReadOnlySpan<byte> segment, in Jpeg2000Size size)
    {
        if (segment.Length < 10 || segment[1] > 4 || segment[4] > 1)
        {
            return false;
        }

        var layers = BinaryPrimitives.ReadUInt16BigEndian(segment[2..]);
        return layers > 0 && IsSane(segment[5..], (segment[0] & 1) != 0, layers, in size);
    }

    /// <summary>The same of a segment for one component (COC).</summary>
    /// <param name="segment">What follows its length.</param>
    /// <param name="layers">Layers, by the default segment.</param>
    /// <param name="size">The image.</param>
    internal static bool IsSaneForComponent(ReadOnlySpan<byte> segment, int layers, in Jpeg2000Size size)
    {
        var skipped = size.Components < 257 ? 1 : 2;
        return segment.Length >= skipped + 6 && IsSane(segment[(skipped + 1)..], (segment[skipped] & 1) != 0, layers, in size);
    }

    /// <summary>Levels, width and height of code-blocks, their style, transform, sizes of precincts.</summary>
    private static bool IsSane(ReadOnlySpan<byte> parameters, bool hasPrecincts, int layers, in Jpeg2000Size size)
    {
        var levels = parameters[0];
        if (levels > MostLevels || parameters[1] > 8 || parameters[2] > 8 || parameters[1] + parameters[2] > 8 || parameters[4] > 1
            || parameters.Length != 5 + (hasPrecincts ? levels + 1 : 0))
        {
            return false;
        }

        var (precincts, most) = (0L, 0L);
        for (var resolution = 0; resolution <= levels; resolution++)
        {
            var exponents = hasPrecincts ? parameters[5 + resolution] : 0xFF;
            if (resolution > 0 && ((exponents & 15) == 0 || exponents >> 4 == 0))
            {
                return false;
            }

            var count = Along(size.TileColumns, levels - resolution, exponents & 15) * Along(size.TileRows, levels - resolution, exponents >> 4);
            (precincts, most) = (precincts + count, Math.Max(most, count));
        }

        var samples = (long)size.TileColumns * size.TileRows;
        return precincts <= FreePrecincts + (samples / SamplesOfPrecinct)
            && layers * most * (levels + 1) * size.Components <= FreePackets + (4 * samples * size.Components);
    }

    /// <summary>Precincts in one direction, at most: tiles need not begin where a precinct does.</summary>
    private static long Along(long length, int levelsBelow, int exponent) => (length >> Math.Min(levelsBelow + exponent, 62)) + 2;
}
