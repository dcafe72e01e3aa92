using Lethe.Dicom.Building;

namespace Lethe.Synthetic.Modules;

/// <summary>General Image, Image Plane and Image Pixel modules (PS3.3 C.7.6).</summary>
internal static class ImageModule
{
    public static void AddGeneral(DataSet set, Scene scene, string imageType)
    {
        var who = scene.Who;
        set.Put("ImageType", imageType)
            .Put("ContentDate", who.Dates.Content)
            .Put("ContentTime", who.Dates.ContentTime)
            .Put("AcquisitionDate", who.Dates.Acquisition)
            .Put("AcquisitionTime", who.Dates.AcquisitionTime)
            .Put("AcquisitionDateTime", who.Dates.AcquisitionDateTime)
            .Put("AcquisitionNumber", 1)
            .Put("ImageComments", $"{who.Hidden.ImageComments}: call {who.Staff.Referring.Split('^')[0]} on {who.Dates.DateInText}")
            .Put("DerivationDescription", $"Copied for {who.Hidden.DerivationDescription}")
            .Put("BurnedInAnnotation", "NO")
            .Put("LossyImageCompression", "00");
    }

    public static void AddFrameOfReference(DataSet set, Scene scene) => set
        .Put("FrameOfReferenceUID", scene.FrameOfReferenceUid)
        .Put("PositionReferenceIndicator", scene.Who.Hidden.PositionReference);

    public static void AddPlane(DataSet set, double z, double spacing, double thickness) => set
        .Put("PixelSpacing", spacing, spacing)
        .Put("ImageOrientationPatient", 1, 0, 0, 0, 1, 0)
        .Put("ImagePositionPatient", -150.0, -150.0, z)
        .Put("SliceThickness", thickness)
        .Put("SliceLocation", z);

    public static void AddGrey(DataSet set, int rows, int columns, int bitsStored, int bitsAllocated = 16, int signed = 0) => set
        .Put("SamplesPerPixel", 1)
        .Put("PhotometricInterpretation", "MONOCHROME2")
        .Put("Rows", rows)
        .Put("Columns", columns)
        .Put("BitsAllocated", bitsAllocated)
        .Put("BitsStored", bitsStored)
        .Put("HighBit", bitsStored - 1)
        .Put("PixelRepresentation", signed);

    public static void AddColour(DataSet set, int rows, int columns) => set
        .Put("SamplesPerPixel", 3)
        .Put("PhotometricInterpretation", "RGB")
        .Put("PlanarConfiguration", 0)
        .Put("Rows", rows)
        .Put("Columns", columns)
        .Put("BitsAllocated", 8)
        .Put("BitsStored", 8)
        .Put("HighBit", 7)
        .Put("PixelRepresentation", 0);

    public static void AddWindow(DataSet set, double centre, double width) => set
        .Put("WindowCenter", centre)
        .Put("WindowWidth", width)
        .Put("WindowCenterWidthExplanation", "NORMAL");

    /// <summary>Where an image came from, by reference (PS3.3 C.7.6.1.1.4).</summary>
    public static void AddSource(DataSet set, string sopClass, string instance) => set.Put(
        "SourceImageSequence",
        Keywords.Reference(sopClass, instance).Put("PurposeOfReferenceCodeSequence", Keywords.Code("121322", "DCM", "Source image for image processing operation")));
}
