using Lethe.Pixels.Codecs.Jpeg.Entropy;

namespace Lethe.Pixels.Codecs.Jpeg.Syntax;

/// <summary>What the header of a scan says (ISO/IEC 10918-1 B.2.3), and what was in force when it came.</summary>
/// <param name="Components">The components in it.</param>
/// <param name="Start">First coefficient of the band in zig-zag order, Ss.</param>
/// <param name="End">Last coefficient of the band, Se.</param>
/// <param name="High">Successive approximation bit position high, Ah: the bits known before.</param>
/// <param name="Low">Successive approximation bit position low, Al: the bits known afterwards.</param>
/// <param name="RestartInterval">MCUs between restart markers, or 0.</param>
/// <param name="Tables">The Huffman tables, by <see cref="ScanComponent.DcTable"/> and <see cref="ScanComponent.AcTable"/>.</param>
internal sealed record ScanHeader(ScanComponent[] Components, int Start, int End, int High, int Low, int RestartInterval, HuffmanTable?[] Tables)
{
    /// <summary>Slots of Huffman tables: four for DC, four for AC.</summary>
    internal const int TableSlots = 8;

    /// <summary>The first of the slots for AC.</summary>
    internal const int FirstAc = 4;

    /// <summary>A scan of one component has one block in an MCU and none beyond the picture (A.2.2).</summary>
    internal bool IsInterleaved => Components.Length > 1;

    /// <summary>Reads the header; null if it is not one for these planes.</summary>
    internal static ScanHeader? Parse(ReadOnlySpan<byte> payload, ReadOnlySpan<JpegPlane> planes, bool isProgressive, int restartInterval, HuffmanTable?[] tables)
    {
        if (payload.Length < 1 || payload[0] is 0 or > 4 || payload.Length != 4 + (2 * payload[0]))
        {
            return null;
        }

        var components = new ScanComponent[payload[0]];
        for (var i = 0; i < components.Length; i++)
        {
            var (id, slots) = (payload[1 + (2 * i)], payload[2 + (2 * i)]);
            var plane = Find(planes, id);
            if (plane is null || (slots >> 4) > 3 || (slots & 15) > 3 || Array.Exists(components, other => other.Plane == plane))
            {
                return null;
            }

            components[i] = new ScanComponent(plane, slots >> 4, FirstAc + (slots & 15));
        }

        // Real files of sequential processes have all sorts of numbers here, which decoders pass over.
        var band = payload[^3..];
        return !isProgressive
            ? new ScanHeader(components, 0, 63, 0, 0, restartInterval, [.. tables])
            : new ScanHeader(components, band[0], band[1], band[2] >> 4, band[2] & 15, restartInterval, [.. tables]).IfLegal();
    }

    /// <summary>The band and the bits of a progressive scan (G.1.1.1), and what was sent of each coefficient before.</summary>
    private ScanHeader? IfLegal()
    {
        var isLegal = Start == 0 ? End == 0 : Start <= End && End <= 63 && Components.Length == 1;
        isLegal &= Low <= 13 && (High == 0 || High == Low + 1);
        return isLegal && Array.TrueForAll(Components, component => component.Plane.Expects(Start, End, High)) ? this : null;
    }

    private static JpegPlane? Find(ReadOnlySpan<JpegPlane> planes, byte id)
    {
        foreach (var plane in planes)
        {
            if (plane.Id == id)
            {
                return plane;
            }
        }

        return null;
    }
}
