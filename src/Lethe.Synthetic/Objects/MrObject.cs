using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic.Modules;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Objects;

/// <summary>A small MR slice in Latin-1 (PS3.3 A.4).</summary>
internal static class MrObject
{
    public const int Series = 2;

    public static DataSet Create(Scene scene, int slice) =>
        Header(scene, slice).AddBytes(Keywords.Tag("PixelData"), Vr.OW, Phantom.Bytes(Pixels(scene, slice)));

    /// <summary>The same with its pixels in RLE (PS3.5 A.4.2).</summary>
    public static DataSet CreateCompressed(Scene scene, int slice) =>
        Header(scene, slice).AddFragments(Keywords.Tag("PixelData"), default, RleFrame.Encode(Pixels(scene, slice), scene.Options.SmallSize));

    private static ushort[] Pixels(Scene scene, int slice) =>
        Phantom.Slice(scene.Options.SmallSize, scene.Options.SmallSize, 3000, (uint)((scene.Options.Seed * 2000) + slice));

    private static DataSet Header(Scene scene, int slice)
    {
        var size = scene.Options.SmallSize;
        var set = Scene.NewLatinSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.Mr, "MR", Series, "Spinner 3T"), slice);
        ImageModule.AddGeneral(set, scene, "ORIGINAL\\PRIMARY\\M\\ND");
        ImageModule.AddFrameOfReference(set, scene);
        ImageModule.AddPlane(set, slice * 4.0, 240.0 / size, 4);
        ImageModule.AddGrey(set, size, size, bitsStored: 12);
        ImageModule.AddWindow(set, 600, 1200);
        AddAcquisition(set);
        AddDiffusion(set);
        return set;
    }

    private static void AddAcquisition(DataSet set) => set
        .Put("PatientPosition", "HFS")
        .Put("BodyPartExamined", "CHEST")
        .Put("ScanningSequence", "SE")
        .Put("SequenceVariant", "NONE")
        .PutEmpty("ScanOptions")
        .Put("MRAcquisitionType", "2D")
        .Put("RepetitionTime", 2500)
        .Put("EchoTime", 85)
        .Put("EchoTrainLength", 1)
        .Put("NumberOfAverages", 2)
        .Put("ImagingFrequency", 123.2)
        .Put("ImagedNucleus", "1H")
        .Put("EchoNumbers", 1)
        .Put("MagneticFieldStrength", 3)
        .Put("SpacingBetweenSlices", 4.4)
        .Put("PercentSampling", 100)
        .Put("PixelBandwidth", 260)
        .Put("FlipAngle", 90)
        .Put("InPlanePhaseEncodingDirection", "ROW")
        .Put("SAR", 0.6);

    /// <summary>Private elements that PS3.15 Table E.3.10-1 lists as safe: diffusion of two makers.</summary>
    private static void AddDiffusion(DataSet set) => set
        .Add(new Tag(0x0019, 0x0010), Vr.LO, "SIEMENS MR HEADER")
        .Add(new Tag(0x0019, 0x100C), Vr.IS, 800)
        .Add(new Tag(0x0019, 0x100D), Vr.CS, "DIRECTIONAL")
        .Add(new Tag(0x0019, 0x100E), Vr.FD, 0.6, 0.8, 0)
        .Add(new Tag(0x2001, 0x0010), Vr.LO, "Philips Imaging DD 001")
        .Add(new Tag(0x2001, 0x1003), Vr.FL, 800)
        .Add(new Tag(0x2001, 0x100B), Vr.CS, "TRANSVERSAL");
}
