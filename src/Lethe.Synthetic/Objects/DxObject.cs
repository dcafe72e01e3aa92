using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic.Modules;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Objects;

/// <summary>A digital radiograph for presentation (PS3.3 A.26).</summary>
internal static class DxObject
{
    public const int Series = 4;

    public static DataSet Create(Scene scene)
    {
        var size = scene.Options.Size;
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.DxForPresentation, "DX", Series, "Flatpanel"), 1);
        ImageModule.AddGeneral(set, scene, "DERIVED\\PRIMARY");
        ImageModule.AddGrey(set, size, size, bitsStored: 12);
        ImageModule.AddWindow(set, 2048, 4096);
        AddView(set);
        AddDetector(set, scene.Who);
        var pixels = Phantom.Slice(size, size, 3500, (uint)(scene.Options.Seed + 41));
        return set.AddBytes(Keywords.Tag("PixelData"), Vr.OW, Phantom.Bytes(pixels));
    }

    private static void AddView(DataSet set) => set
        .Put("PresentationIntentType", "FOR PRESENTATION")
        .Put("ImageLaterality", "U")
        .Put("PatientOrientation", "L\\F")
        .Put("AnatomicRegionSequence", Keywords.Code("51185008", "SCT", "Chest"))
        .Put("BodyPartExamined", "CHEST")
        .Put("ViewPosition", "PA")
        .Put("ViewCodeSequence", Keywords.Code("272479007", "SCT", "postero-anterior"))
        .PutEmpty("PositionerType")
        .PutEmpty("AcquisitionContextSequence")
        .Put("PixelIntensityRelationship", "LOG")
        .Add(Keywords.Tag("PixelIntensityRelationshipSign"), Vr.SS, -1)
        .Put("RescaleIntercept", 0)
        .Put("RescaleSlope", 1)
        .Put("RescaleType", "US")
        .Put("PresentationLUTShape", "IDENTITY");

    private static void AddDetector(DataSet set, InventedIdentity who) => set
        .Put("DetectorType", "DIRECT")
        .Put("DetectorConfiguration", "AREA")
        .Put("DetectorID", who.Site.DetectorId)
        .Put("DetectorDescription", $"Panel of {who.Site.Institution}")
        .Put("DateOfLastDetectorCalibration", who.Dates.Calibration)
        .Put("TimeOfLastDetectorCalibration", "070000")
        .Put("ImagerPixelSpacing", 0.2, 0.2)
        .Put("KVP", 110)
        .Put("DistanceSourceToDetector", 1800);
}
