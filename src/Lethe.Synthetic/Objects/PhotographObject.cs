using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic.Modules;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Objects;

/// <summary>A photograph in visible light with a colour profile that names its owner (PS3.3 A.32.4).</summary>
internal static class PhotographObject
{
    public const int Series = 7;

    public static DataSet Create(Scene scene)
    {
        var size = scene.Options.FrameSize;
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.Photograph, "XC", Series, "Camera"), 1);
        ImageModule.AddGeneral(set, scene, "ORIGINAL\\PRIMARY");
        ImageModule.AddColour(set, size, size);
        return set.PutEmpty("Laterality")
            .Put("PatientOrientation", string.Empty)
            .PutEmpty("AcquisitionContextSequence")
            .Put("AnatomicRegionSequence", Keywords.Code("89545001", "SCT", "Face"))
            .Put("BurnedInAnnotation", "YES")
            .PutBytes("ICCProfile", IccProfile.Make(scene.Who.Hidden.IccDescription))
            .AddBytes(Keywords.Tag("PixelData"), Vr.OB, LetteredFrames.Rgb(scene.Who.Hidden.BurnedIn, size, 1, scene.Options.Seed * 71));
    }
}
