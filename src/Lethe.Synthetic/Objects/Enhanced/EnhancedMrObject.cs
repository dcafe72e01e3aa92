using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic.Modules;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Objects;

/// <summary>An enhanced multi-frame MR, whose dates, comments and references lie in functional groups (PS3.3 A.36.2).</summary>
internal static class EnhancedMrObject
{
    public const int Series = 13;

    public static DataSet Create(Scene scene)
    {
        var (size, frames, who) = (scene.Options.SmallSize, scene.Options.Frames, scene.Who);
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.EnhancedMr, "MR", Series, "Spinner 3T"), 1);
        ImageModule.AddGeneral(set, scene, "ORIGINAL\\PRIMARY\\VOLUME\\NONE");
        ImageModule.AddFrameOfReference(set, scene);
        ImageModule.AddGrey(set, size, size, bitsStored: 12);
        AddPulseSequence(set);
        AddKSpace(set);
        AddDimensions(set, scene);
        return set
            .Put("NumberOfFrames", frames)
            .Put("PatientPosition", "HFS")
            .Put("AcquisitionDuration", 60.0)
            .Put("ContentQualification", "PRODUCT")
            .Put("PresentationLUTShape", "IDENTITY")
            .PutEmpty("AcquisitionContextSequence")
            .Put("ImageComments", $"{who.Hidden.ImageComments} volume")
            .Put("SharedFunctionalGroupsSequence", EnhancedMrGroups.Shared(scene))
            .Put("PerFrameFunctionalGroupsSequence", [.. Enumerable.Range(1, frames).Select(frame => EnhancedMrGroups.OfFrame(scene, frame))])
            .AddBytes(Keywords.Tag("PixelData"), Vr.OW, Frames(scene, size, frames));
    }

    private static void AddPulseSequence(DataSet set) => set
        .Put("PixelPresentation", "MONOCHROME")
        .Put("VolumetricProperties", "VOLUME")
        .Put("VolumeBasedCalculationTechnique", "NONE")
        .Put("ComplexImageComponent", "MAGNITUDE")
        .Put("AcquisitionContrast", "T1")
        .Put("ResonantNucleus", "1H")
        .Put("KSpaceFiltering", "NONE")
        .Put("MagneticFieldStrength", 3)
        .Put("ApplicableSafetyStandardAgency", "IEC")
        .Put("PulseSequenceName", "GRE")
        .Put("MRAcquisitionType", "3D")
        .Put("EchoPulseSequence", "GRADIENT")
        .Put("MultiPlanarExcitation", "NO")
        .Put("PhaseContrast", "NO")
        .Put("TimeOfFlightContrast", "NO")
        .Put("SteadyStatePulseSequence", "NONE")
        .Put("EchoPlanarPulseSequence", "NO")
        .Put("SaturationRecovery", "NO")
        .Put("SpectrallySelectedSuppression", "NONE");

    private static void AddKSpace(DataSet set) => set
        .Put("OversamplingPhase", "NONE")
        .Put("GeometryOfKSpaceTraversal", "RECTILINEAR")
        .Put("SegmentedKSpaceTraversal", "SINGLE")
        .Put("RectilinearPhaseEncodeReordering", "LINEAR")
        .Put("CoverageOfKSpace", "FULL")
        .Put("NumberOfKSpaceTrajectories", 1);

    private static void AddDimensions(DataSet set, Scene scene) => set
        .Put("DimensionOrganizationSequence", new DataSet().Put("DimensionOrganizationUID", scene.Uid("7.13")))
        .Put(
            "DimensionIndexSequence",
            new DataSet()
                .Put("DimensionOrganizationUID", scene.Uid("7.13"))
                .AddTags(Keywords.Tag("DimensionIndexPointer"), Keywords.Tag("InStackPositionNumber"))
                .AddTags(Keywords.Tag("FunctionalGroupPointer"), Keywords.Tag("FrameContentSequence"))
                .Put("DimensionDescriptionLabel", scene.Who.Hidden.DimensionLabel));

    private static byte[] Frames(Scene scene, int size, int frames) =>
    [
        .. Enumerable.Range(1, frames).SelectMany(frame => Phantom.Bytes(Phantom.Slice(size, size, 3000, (uint)((scene.Options.Seed * 3000) + frame)))),
    ];
}
