using Lethe.Dicom.Building;
using Lethe.Synthetic.Modules;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Objects;

/// <summary>A photograph as a camera leaves it: baseline JPEG with Exif and a comment, and large letters (PS3.3 A.32.4).</summary>
internal static class CameraObject
{
    public const int Series = 14;
    private const int TextX = 2;
    private const int TextY = 2;
    private const int BlockRows = 40;
    private const byte Ink = 250;

    public static DataSet Create(Scene scene)
    {
        var who = scene.Who;
        var columns = Columns(who);
        var blocks = Phantom.Slice8(BlockRows, columns, (uint)(scene.Options.Seed * 81));
        foreach (var (x, y) in Lettering.Dots(who.Hidden.BurnedIn, TextX, TextY, columns))
        {
            blocks[(y * columns) + x] = Ink;
        }

        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.Photograph, "XC", Series, "Camera"), 1);
        ImageModule.AddGeneral(set, scene, "ORIGINAL\\PRIMARY");
        ImageModule.AddGrey(set, BlockRows * BlockJpeg.BlockSize, columns * BlockJpeg.BlockSize, bitsStored: 8, bitsAllocated: 8);
        var jpeg = BlockJpeg.Encode(blocks, columns, who.Hidden.JpegComment, who.Hidden.JpegExif);
        return set.PutEmpty("Laterality")
            .Put("PatientOrientation", string.Empty)
            .PutEmpty("AcquisitionContextSequence")
            .Put("AnatomicRegionSequence", Keywords.Code("89545001", "SCT", "Face"))
            .Put("BurnedInAnnotation", "YES")
            .Put("LossyImageCompression", "01")
            .Put("LossyImageCompressionRatio", 20)
            .Put("LossyImageCompressionMethod", "ISO_10918_1")
            .AddFragments(Keywords.Tag("PixelData"), default, jpeg);
    }

    public static BurnedInBox Box(InventedIdentity who)
    {
        var box = Lettering.Box(who.Hidden.BurnedIn, TextX, TextY);
        return new(box.X * BlockJpeg.BlockSize, box.Y * BlockJpeg.BlockSize, box.Width * BlockJpeg.BlockSize, box.Height * BlockJpeg.BlockSize, box.Text);
    }

    private static int Columns(InventedIdentity who) => Lettering.Width(who.Hidden.BurnedIn) + (2 * TextX);
}
