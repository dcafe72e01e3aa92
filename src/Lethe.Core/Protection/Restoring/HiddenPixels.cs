using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Planning;
using Lethe.Protection.Hidden;

namespace Lethe.Protection;

/// <summary>Fetches the part of native Pixel Data that may hide an envelope.</summary>
internal static class HiddenPixels
{
    /// <summary>Cells and where the sample is in them; null where nothing can be hidden.</summary>
    internal static (byte[] Cells, PixelLayout Layout)? Read(HeaderReader input)
    {
        var table = input.Table;
        var layout = default(PixelLayout);
        for (var i = 0; i < table.Count; i = table[i].Next)
        {
            if (table[i].Tag is >= 0x0028_0100 and <= 0x0028_0103)
            {
                layout = layout.With(table[i].Tag, input.Value(i), table[i].Is(ElementFlags.BigEndian));
            }
        }

        var at = table.Find(SpecialAttributes.PixelData);
        if (at < 0 || !layout.HasUnusedBits || table[at].Is(ElementFlags.Fragments | ElementFlags.Sequence))
        {
            return null;
        }

        var size = layout.BitsAllocated / 8;
        var length = (int)Math.Min(table[at].Length, (long)HiddenEnvelope.MaxCells * size);
        var cells = new byte[length - (length % size)];
        return TryFill(input, at, cells) ? (cells, layout) : null;
    }

    private static bool TryFill(HeaderReader input, int at, byte[] cells)
    {
        ref readonly var entry = ref input.Table[at];
        if (entry.Is(ElementFlags.Bulk))
        {
            return input.BulkSource.Read(input.Table.Bulk(entry.ValueOffset).SourceOffset, cells) == cells.Length;
        }

        input.Value(at)[..cells.Length].CopyTo(cells);
        return true;
    }
}
