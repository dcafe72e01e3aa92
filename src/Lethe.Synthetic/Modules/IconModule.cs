using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Modules;

/// <summary>A small second image in which the letters stand as well (PS3.3 C.7.6.1.1.6).</summary>
internal static class IconModule
{
    private const int Size = 64;
    private const byte Ink = 255;

    public static void AddTo(DataSet set, InventedIdentity who)
    {
        var pixels = Phantom.Slice8(Size, Size, 7);
        foreach (var (x, y) in Lettering.Dots(who.Hidden.BurnedIn, 2, 2, Size))
        {
            pixels[(y * Size) + x] = Ink;
        }

        var icon = new DataSet();
        ImageModule.AddGrey(icon, Size, Size, bitsStored: 8, bitsAllocated: 8);
        icon.AddBytes(Keywords.Tag("PixelData"), Vr.OW, pixels);
        set.Put("IconImageSequence", icon);
    }
}
