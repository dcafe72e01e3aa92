using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic.Modules;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Objects;

/// <summary>A multi-frame ultrasound in colour with letters above its fan (PS3.3 A.7).</summary>
internal static class UltrasoundObject
{
    public const int Series = 6;

    public static DataSet Create(Scene scene)
    {
        var (size, frames) = (scene.Options.FrameSize, scene.Options.Frames);
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.UltrasoundMultiFrame, "US", Series, "Echo 5"), 1);
        ImageModule.AddGeneral(set, scene, "ORIGINAL\\PRIMARY\\ABDOMINAL\\0001");
        ImageModule.AddColour(set, size, size);
        return set.Put("NumberOfFrames", frames)
            .AddTags(Keywords.Tag("FrameIncrementPointer"), Keywords.Tag("FrameTime"))
            .Put("FrameTime", 40)
            .PutEmpty("Laterality")
            .Put("PatientOrientation", string.Empty)
            .Put("BurnedInAnnotation", "YES")
            .Put("TransducerData", "C5-1")
            .Put("SequenceOfUltrasoundRegions", Region(size))
            .Add(new Tag(0x0031, 0x0010), Vr.LO, "LETHE DEMO ECHO")
            .Add(new Tag(0x0031, 0x1001), Vr.LO, scene.Who.Hidden.RegionNote)
            .AddBytes(Keywords.Tag("PixelData"), Vr.OB, LetteredFrames.Rgb(scene.Who.Hidden.BurnedIn, size, frames, scene.Options.Seed * 61));
    }

    /// <summary>The fan below the lines of text (PS3.3 C.8.5.5).</summary>
    private static DataSet Region(int size) => new DataSet()
        .Put("RegionSpatialFormat", 1)
        .Put("RegionDataType", 1)
        .Put("RegionFlags", 0)
        .Put("RegionLocationMinX0", 0)
        .Put("RegionLocationMinY0", size / 4)
        .Put("RegionLocationMaxX1", size - 1)
        .Put("RegionLocationMaxY1", size - 1)
        .Put("PhysicalUnitsXDirection", 3)
        .Put("PhysicalUnitsYDirection", 3)
        .Put("PhysicalDeltaX", 0.05)
        .Put("PhysicalDeltaY", 0.05);
}
