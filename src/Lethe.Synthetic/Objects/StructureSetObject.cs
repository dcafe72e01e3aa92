using Lethe.Dicom.Building;
using Lethe.Synthetic.Modules;

namespace Lethe.Synthetic.Objects;

/// <summary>An RT structure set that outlines a region on the CT (PS3.3 A.19).</summary>
internal static class StructureSetObject
{
    public const int Series = 11;

    public static DataSet Create(Scene scene)
    {
        var who = scene.Who;
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.RtStructureSet, "RTSTRUCT", Series, "Planner"), 1);
        ImageModule.AddFrameOfReference(set, scene);
        return set
            .Put("StructureSetLabel", who.Hidden.StructureSetLabel)
            .Put("StructureSetName", $"{who.Hidden.StructureSetLabel} thorax")
            .Put("StructureSetDescription", $"Drawn by {who.Staff.Author.Split('^')[0]}")
            .Put("StructureSetDate", who.Dates.StructureSet)
            .Put("StructureSetTime", who.Dates.ContentTime)
            .Put("ReferencedFrameOfReferenceSequence", Frame(scene))
            .Put("StructureSetROISequence", Roi(scene))
            .Put("ROIContourSequence", new DataSet().Put("ROIDisplayColor", 255, 0, 0).Put("ContourSequence", Contours(scene)).Put("ReferencedROINumber", 1))
            .Put("RTROIObservationsSequence", Observation(who))
            .Put("ApprovalStatus", "APPROVED")
            .Put("ReviewDate", who.Dates.StructureSet)
            .Put("ReviewTime", who.Dates.ContentTime)
            .Put("ReviewerName", who.Staff.Reviewer);
    }

    private static DataSet Frame(Scene scene)
    {
        var series = new DataSet()
            .Put("SeriesInstanceUID", scene.SeriesUid(CtObject.Series))
            .Put("ContourImageSequence", [.. Enumerable.Range(1, scene.Options.Slices).Select(i => Slice(scene, i))]);
        return new DataSet()
            .Put("FrameOfReferenceUID", scene.FrameOfReferenceUid)
            .Put("RTReferencedStudySequence", Keywords.Reference(SopClass.DetachedStudy, scene.StudyUid).Put("RTReferencedSeriesSequence", series));
    }

    private static DataSet Slice(Scene scene, int slice) => Keywords.Reference(SopClass.Ct, scene.InstanceUid(CtObject.Series, slice));

    private static DataSet Roi(Scene scene) => new DataSet()
        .Put("ROINumber", 1)
        .Put("ReferencedFrameOfReferenceUID", scene.FrameOfReferenceUid)
        .Put("ROIName", $"Nodule {scene.Who.Hidden.RoiName}")
        .Put("ROIDescription", $"After {scene.Who.Hidden.RoiDescription}")
        .Put("ROIGenerationAlgorithm", "MANUAL");

    private static DataSet[] Contours(Scene scene) =>
    [
        .. Enumerable.Range(1, scene.Options.Slices).Select(slice => new DataSet()
            .Put("ContourImageSequence", Slice(scene, slice))
            .Put("ContourGeometricType", "CLOSED_PLANAR")
            .Put("NumberOfContourPoints", 4)
            .Put("ContourData", -10.0, -10.0, slice * 5.0, 10.0, -10.0, slice * 5.0, 10.0, 10.0, slice * 5.0, -10.0, 10.0, slice * 5.0)),
    ];

    private static DataSet Observation(InventedIdentity who) => new DataSet()
        .Put("ObservationNumber", 1)
        .Put("ReferencedROINumber", 1)
        .Put("RTROIInterpretedType", "ORGAN")
        .Put("ROIInterpreter", who.Staff.Reviewer);
}
