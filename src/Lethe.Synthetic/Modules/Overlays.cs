using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Modules;

/// <summary>Overlays with names in bits, label and description, and a retired curve (PS3.3 C.9.2, PS3.5 7.6).</summary>
internal static class Overlays
{
    public static void AddTo(DataSet set, InventedIdentity who, int rows, int columns)
    {
        var plane = new byte[(((rows * columns) + 15) / 16) * 2];
        foreach (var (x, y) in Lettering.Dots(who.Hidden.BurnedIn, 8, 8, columns))
        {
            var at = (y * columns) + x;
            plane[at / 8] |= (byte)(1 << (at % 8));
        }

        AddHeader(set, who, 0x6000, rows, columns);
        set.Put("OverlayDate", who.Dates.Overlay);
        set.Add(new Tag(0x6000, 0x0100), Vr.US, 1)
            .Add(new Tag(0x6000, 0x0102), Vr.US, 0)
            .AddBytes(new Tag(0x6000, 0x3000), Vr.OW, plane);
    }

    /// <summary>An overlay in a high bit of the pixels, as old CR readers wrote it (PS3.5 8.1.2, retired).</summary>
    public static void AddEmbedded(DataSet set, InventedIdentity who, Span<ushort> pixels, int rows, int columns, int bit)
    {
        AddHeader(set, who, 0x6002, rows, columns);
        set.Add(new Tag(0x6002, 0x0100), Vr.US, 16).Add(new Tag(0x6002, 0x0102), Vr.US, bit);
        foreach (var (x, y) in Lettering.Dots(who.Hidden.BurnedIn, 16, 40, columns))
        {
            pixels[(y * columns) + x] |= (ushort)(1 << bit);
        }
    }

    /// <summary>A curve of three points with a description (retired from PS3.3 in 2004).</summary>
    public static void AddCurve(DataSet set, InventedIdentity who) => set
        .Add(new Tag(0x5000, 0x0005), Vr.US, 2)
        .Add(new Tag(0x5000, 0x0010), Vr.US, 3)
        .Add(new Tag(0x5000, 0x0020), Vr.CS, "ROI")
        .Add(new Tag(0x5000, 0x0022), Vr.LO, who.Hidden.CurveLabel)
        .Add(new Tag(0x5000, 0x0103), Vr.US, 0)
        .AddBytes(new Tag(0x5000, 0x3000), Vr.OW, new byte[] { 1, 0, 1, 0, 9, 0, 9, 0, 5, 0, 9, 0 });

    private static void AddHeader(DataSet set, InventedIdentity who, ushort group, int rows, int columns) => set
        .Add(new Tag(group, 0x0010), Vr.US, rows)
        .Add(new Tag(group, 0x0011), Vr.US, columns)
        .Add(new Tag(group, 0x0022), Vr.LO, who.Hidden.OverlayDescription)
        .Add(new Tag(group, 0x0040), Vr.CS, "G")
        .Add(new Tag(group, 0x0045), Vr.LO, "USER")
        .Add(new Tag(group, 0x0050), Vr.SS, 1, 1)
        .Add(new Tag(group, 0x1500), Vr.LO, who.Hidden.OverlayLabel);
}
