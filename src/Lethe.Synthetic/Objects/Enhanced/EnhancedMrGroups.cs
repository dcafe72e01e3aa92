using Lethe.Dicom.Building;

namespace Lethe.Synthetic.Objects;

/// <summary>Functional groups of the enhanced MR (PS3.3 C.7.6.16, C.8.13.5).</summary>
internal static class EnhancedMrGroups
{
    public static DataSet Shared(Scene scene)
    {
        var set = new DataSet();
        AddGeometry(set, scene);
        AddTiming(set);
        AddCoils(set, scene.Who);
        return set;
    }

    public static DataSet OfFrame(Scene scene, int frame)
    {
        var who = scene.Who;
        var content = new DataSet()
            .Put("FrameReferenceDateTime", who.Dates.Frame)
            .Put("FrameAcquisitionDateTime", who.Dates.Frame)
            .Put("FrameAcquisitionDuration", 10.0)
            .Put("FrameAcquisitionNumber", 1)
            .Put("DimensionIndexValues", frame)
            .Put("StackID", "1")
            .Put("InStackPositionNumber", frame)
            .Put("FrameComments", $"{who.Hidden.FrameComments}, {who.Patient.Name.Split('^')[0]}")
            .Put("FrameLabel", $"{who.Hidden.FrameComments} {frame}");
        return new DataSet()
            .Put("FrameContentSequence", content)
            .Put("PlanePositionSequence", new DataSet().Put("ImagePositionPatient", -120.0, -120.0, frame * 2.0));
    }

    private static void AddGeometry(DataSet set, Scene scene)
    {
        var size = scene.Options.SmallSize;
        set.Put("PixelMeasuresSequence", new DataSet().Put("PixelSpacing", 240.0 / size, 240.0 / size).Put("SliceThickness", 2))
            .Put("PlaneOrientationSequence", new DataSet().Put("ImageOrientationPatient", 1, 0, 0, 0, 1, 0))
            .Put(
                "FrameAnatomySequence",
                new DataSet().Put("FrameLaterality", "U").Put("AnatomicRegionSequence", Keywords.Code("69536005", "SCT", "Head")))
            .Put("PixelValueTransformationSequence", new DataSet().Put("RescaleIntercept", 0).Put("RescaleSlope", 1).Put("RescaleType", "US"))
            .Put("FrameVOILUTSequence", new DataSet().Put("WindowCenter", 1500).Put("WindowWidth", 3000))
            .Put(
                "MRImageFrameTypeSequence",
                new DataSet()
                    .Put("FrameType", "ORIGINAL\\PRIMARY\\VOLUME\\NONE")
                    .Put("PixelPresentation", "MONOCHROME")
                    .Put("VolumetricProperties", "VOLUME")
                    .Put("VolumeBasedCalculationTechnique", "NONE")
                    .Put("ComplexImageComponent", "MAGNITUDE")
                    .Put("AcquisitionContrast", "T1"))
            .Put(
                "MRFOVGeometrySequence",
                new DataSet()
                    .Put("InPlanePhaseEncodingDirection", "ROW")
                    .Put("MRAcquisitionFrequencyEncodingSteps", size)
                    .Put("MRAcquisitionPhaseEncodingStepsInPlane", size)
                    .Put("MRAcquisitionPhaseEncodingStepsOutOfPlane", scene.Options.Frames)
                    .Put("PercentSampling", 100)
                    .Put("PercentPhaseFieldOfView", 100));
    }

    private static void AddTiming(DataSet set) => set
        .Put(
            "MRTimingAndRelatedParametersSequence",
            new DataSet()
                .Put("RepetitionTime", 8)
                .Put("FlipAngle", 12)
                .Put("EchoTrainLength", 0)
                .Put("RFEchoTrainLength", 0)
                .Put("GradientEchoTrainLength", 1)
                .Put("SpecificAbsorptionRateSequence", new DataSet().Put("SpecificAbsorptionRateDefinition", "IEC_WHOLE_BODY").Put("SpecificAbsorptionRateValue", 0.5))
                .Put("GradientOutputType", "DB_DT")
                .Put("GradientOutput", 50.0)
                .Put("OperatingModeSequence", new DataSet().Put("OperatingModeType", "STATIC FIELD").Put("OperatingMode", "IEC_NORMAL")))
        .Put("MREchoSequence", new DataSet().Put("EffectiveEchoTime", 3.5))
        .Put("MRModifierSequence", Modifier())
        .Put("MRImagingModifierSequence", new DataSet().Put("MagnetizationTransfer", "NONE").Put("BloodSignalNulling", "NO").Put("Tagging", "NONE").Put("TransmitterFrequency", 123.2).Put("PixelBandwidth", 260))
        .Put("MRAveragesSequence", new DataSet().Put("NumberOfAverages", 1));

    private static DataSet Modifier() => new DataSet()
        .Put("InversionRecovery", "NO")
        .Put("FlowCompensation", "NONE")
        .Put("Spoiling", "RF")
        .Put("T2Preparation", "NO")
        .Put("SpectrallySelectedExcitation", "NONE")
        .Put("SpatialPresaturation", "NONE")
        .Put("PartialFourier", "NO")
        .Put("ParallelAcquisition", "NO");

    private static void AddCoils(DataSet set, InventedIdentity who) => set
        .Put(
            "MRReceiveCoilSequence",
            new DataSet().Put("ReceiveCoilName", "HEAD").Put("ReceiveCoilManufacturerName", who.Site.OtherInstitution).Put("ReceiveCoilType", "VOLUME").Put("QuadratureReceiveCoil", "YES"))
        .Put(
            "MRTransmitCoilSequence",
            new DataSet().Put("TransmitCoilName", "BODY").Put("TransmitCoilManufacturerName", who.Site.OtherInstitution).Put("TransmitCoilType", "BODY"));
}
