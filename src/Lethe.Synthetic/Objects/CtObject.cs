using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic.Modules;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Objects;

/// <summary>A CT slice with the long header of a real scanner (PS3.3 A.3).</summary>
internal static class CtObject
{
    public const int Series = 1;

    /// <summary>Private numbers that bring the header to about 250 elements.</summary>
    private const int Fillers = 60;

    public static DataSet Create(Scene scene, int slice)
    {
        var size = scene.Options.Size;
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.Ct, "CT", Series, "Slicer 64"), slice);
        ImageModule.AddGeneral(set, scene, "ORIGINAL\\PRIMARY\\AXIAL");
        ImageModule.AddFrameOfReference(set, scene);
        ImageModule.AddPlane(set, slice * 5.0, 300.0 / size, 5);
        ImageModule.AddGrey(set, size, size, bitsStored: 16, signed: 1);
        ImageModule.AddWindow(set, 40, 400);
        AddAcquisition(set, scene);
        AddDose(set, scene);
        PrivateBlocks.AddScannerParameters(set, scene);
        PrivateBlocks.AddNumbers(set, Fillers);
        var seed = (uint)((scene.Options.Seed * 1000) + slice);
        set.AddBytes(Keywords.Tag("PixelData"), Vr.OW, Phantom.Bytes(Phantom.Slice(size, size, 2000, seed)));
        if (slice == 1)
        {
            Overlays.AddTo(set, scene.Who, size, size);
            Overlays.AddCurve(set, scene.Who);
            IconModule.AddTo(set, scene.Who);
        }

        return set;
    }

    private static void AddAcquisition(DataSet set, Scene scene) => set
        .Put("PatientPosition", "HFS")
        .Put("BodyPartExamined", "CHEST")
        .Put("AnatomicRegionSequence", Keywords.Code("51185008", "SCT", "Chest"))
        .Put("ContrastBolusAgent", $"Iodine, lot {scene.Who.Numbers.Batch}")
        .Put("ContrastBolusVolume", 80)
        .Put("ContrastBolusStartTime", scene.Who.Dates.AcquisitionTime)
        .Put("ScanOptions", "HELICAL")
        .Put("DataCollectionDiameter", 500)
        .Put("ReconstructionDiameter", 300)
        .Put("DistanceSourceToDetector", 949.1)
        .Put("DistanceSourceToPatient", 541.2)
        .Put("GantryDetectorTilt", 0)
        .Put("TableHeight", 152.4)
        .Put("RotationDirection", "CW")
        .Put("FilterType", "BODY FILTER")
        .Put("ConvolutionKernel", "STANDARD")
        .Put("SpiralPitchFactor", 0.984)
        .Put("RescaleIntercept", -1024)
        .Put("RescaleSlope", 1)
        .Put("RescaleType", "HU");

    private static void AddDose(DataSet set, Scene scene) => set
        .Put("KVP", 120)
        .Put("ExposureTime", 800)
        .Put("XRayTubeCurrent", 220)
        .Put("Exposure", 176)
        .Put("GeneratorPower", 26)
        .Put("FocalSpots", 0.7)
        .Put("CTDIvol", 8.2)
        .Put("AcquisitionProtocolDescription", $"Thorax {scene.Who.Hidden.AcquisitionComments}")
        .Put("IrradiationEventUID", scene.Uid("7.11"));
}
