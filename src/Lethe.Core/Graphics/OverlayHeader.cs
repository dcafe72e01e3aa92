using System.Buffers.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Facts;

namespace Lethe.Graphics;

/// <summary>What a group 60xx of the top level says of its bits (PS3.3 C.9.2). Only what is complete and fits together can be read.</summary>
/// <param name="Data">Index of Overlay Data.</param>
/// <param name="Rows">Rows of a frame.</param>
/// <param name="Columns">Columns of a frame.</param>
/// <param name="Frames">Number of frames.</param>
internal readonly record struct OverlayHeader(int Data, int Rows, int Columns, int Frames)
{
    /// <summary>Pixels of a frame and of a group: more is no drawing for images that exist.</summary>
    private const long MostPixels = 1L << 26;

    private const long MostPixelsInAll = 1L << 28;

    /// <summary>True if words of 16 bits have their bytes swapped.</summary>
    internal static bool IsSwapped(in ElementEntry entry) => entry.Vr == Vr.OW && entry.Is(ElementFlags.BigEndian);

    internal static bool TryRead(HeaderReader reader, uint group, out OverlayHeader header)
    {
        header = default;
        var data = reader.Table.Find(group | 0x3000);
        var type = reader.Table.Find(group | 0x0040);
        var origin = reader.Table.Find(group | 0x0050);
        if (data < 0 || type < 0 || reader.Value(type).TrimEnd("\0 "u8) is not ([(byte)'G'] or [(byte)'R']) || origin < 0 || reader.Table[origin].Length != 4
            || Number(reader, group | 0x0100) != 1 || Number(reader, group | 0x0102) != 0 || !TryReadFrames(reader, group | 0x0015, out var frames))
        {
            return false;
        }

        header = new OverlayHeader(data, Number(reader, group | 0x0010), Number(reader, group | 0x0011), frames);
        return header.Fits(in reader.Table[data]);
    }

    private static int Number(HeaderReader reader, uint tag)
    {
        var index = reader.Table.Find(tag);
        return index < 0 || reader.Table[index].Length != 2 || reader.Table[index].Vr.IsText()
            ? -1
            : PixelLayout.Number(reader.Value(index), reader.Table[index].Is(ElementFlags.BigEndian));
    }

    private static bool TryReadFrames(HeaderReader reader, uint tag, out int frames)
    {
        frames = 1;
        var index = reader.Table.Find(tag);
        if (index < 0 || reader.Table[index].Length == 0)
        {
            return true;
        }

        var value = reader.Value(index).Trim("\0 "u8);
        return Utf8Parser.TryParse(value, out frames, out var used) && used == value.Length && frames > 0;
    }

    /// <summary>No bit too few, and no byte too many.</summary>
    private bool Fits(in ElementEntry entry)
    {
        var pixels = (long)Rows * Columns;
        if (Rows <= 0 || Columns <= 0 || pixels > MostPixels || pixels * Frames > MostPixelsInAll)
        {
            return false;
        }

        var bytes = ((pixels * Frames) + 7) / 8;
        return entry.Vr is Vr.OB or Vr.OW && !entry.Is(ElementFlags.Sequence | ElementFlags.Opaque | ElementFlags.Fragments)
            && (entry.Length == bytes || entry.Length == bytes + (bytes & 1));
    }
}
