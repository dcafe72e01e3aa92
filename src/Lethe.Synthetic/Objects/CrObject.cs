using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic.Modules;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Objects;

/// <summary>An old radiograph with an overlay in a high bit of its pixels (PS3.3 A.2).</summary>
internal static class CrObject
{
    public const int Series = 3;
    private const int OverlayBit = 12;

    public static DataSet Create(Scene scene)
    {
        var (size, site) = (scene.Options.Size, scene.Who.Site);
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.Cr, "CR", Series, "Platereader"), 1);
        ImageModule.AddGeneral(set, scene, "ORIGINAL\\PRIMARY");
        ImageModule.AddGrey(set, size, size, bitsStored: 12);
        ImageModule.AddWindow(set, 2048, 4096);
        var pixels = Phantom.Slice(size, size, 3500, (uint)(scene.Options.Seed + 31));
        Overlays.AddTo(set, scene.Who, size, size);
        Overlays.AddEmbedded(set, scene.Who, pixels, size, size, OverlayBit);
        return set
            .Put("BodyPartExamined", "CHEST")
            .Put("ViewPosition", "PA")
            .Put("PatientOrientation", "L\\F")
            .Put("KVP", 110)
            .Put("PlateID", site.PlateId)
            .Put("CassetteID", site.CassetteId)
            .Put("GeneratorID", site.GeneratorId)
            .Put("AcquisitionDeviceProcessingDescription", $"CHEST {scene.Who.Hidden.AcquisitionComments}")
            .Put("ImagerPixelSpacing", 0.2, 0.2)
            .AddBytes(Keywords.Tag("PixelData"), Vr.OW, Phantom.Bytes(pixels));
    }
}
