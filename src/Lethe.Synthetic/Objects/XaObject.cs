using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic.Modules;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Objects;

/// <summary>A multi-frame angiogram with letters in its pixels (PS3.3 A.14).</summary>
internal static class XaObject
{
    public const int Series = 5;

    public static DataSet Create(Scene scene)
    {
        var (size, frames) = (scene.Options.FrameSize, scene.Options.Frames);
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.Xa, "XA", Series, "Bow 9"), 1);
        ImageModule.AddGeneral(set, scene, "ORIGINAL\\PRIMARY\\SINGLE PLANE");
        ImageModule.AddGrey(set, size, size, bitsStored: 8, bitsAllocated: 8);
        AddAcquisition(set, frames);
        return set.Put("BurnedInAnnotation", "YES")
            .AddBytes(Keywords.Tag("PixelData"), Vr.OB, LetteredFrames.Grey(scene.Who.Patient.Id, size, frames, scene.Options.Seed * 51));
    }

    private static void AddAcquisition(DataSet set, int frames) => set
        .Put("NumberOfFrames", frames)
        .AddTags(Keywords.Tag("FrameIncrementPointer"), Keywords.Tag("FrameTime"))
        .Put("FrameTime", 66.7)
        .PutEmpty("Laterality")
        .Put("PatientOrientation", "L\\F")
        .Put("PixelIntensityRelationship", "LIN")
        .Put("KVP", 78)
        .Put("ExposureTime", 8)
        .Put("XRayTubeCurrent", 500)
        .Put("RadiationSetting", "GR")
        .Put("PositionerMotion", "STATIC")
        .Put("PositionerPrimaryAngle", 12.5)
        .Put("PositionerSecondaryAngle", -3)
        .Put("ImagerPixelSpacing", 0.3, 0.3)
        .Put("FieldOfViewShape", "ROUND");
}
