using Lethe.Dicom.Building;
using Lethe.Synthetic.Modules;

namespace Lethe.Synthetic.Objects;

/// <summary>A grayscale presentation state with text over the first CT slice (PS3.3 A.33.1).</summary>
internal static class PresentationObject
{
    public const int Series = 10;
    private const string Layer = "NOTES";

    public static DataSet Create(Scene scene)
    {
        var who = scene.Who;
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.PresentationState, "PR", Series, "Workplace"), 1);
        return set
            .PutEmpty("Laterality")
            .Put("ContentLabel", who.Hidden.GspsLabel)
            .Put("ContentDescription", $"Arrow of {who.Hidden.GspsDescription}")
            .Put("PresentationCreationDate", who.Dates.Presentation)
            .Put("PresentationCreationTime", who.Dates.ContentTime)
            .Put("ContentCreatorName", who.Staff.ContentCreator)
            .Put("ContentCreatorIdentificationCodeSequence", StudyModule.Person(who))
            .Put(
                "ReferencedSeriesSequence",
                new DataSet().Put("SeriesInstanceUID", scene.SeriesUid(CtObject.Series)).Put("ReferencedImageSequence", Slice(scene)))
            .Put("DisplayedAreaSelectionSequence", Area(scene.Options.Size))
            .Put("GraphicAnnotationSequence", Annotation(scene))
            .Put("GraphicLayerSequence", new DataSet().Put("GraphicLayer", Layer).Put("GraphicLayerOrder", 1).Put("GraphicLayerDescription", who.Hidden.GraphicTitle))
            .Put("PresentationLUTShape", "IDENTITY");
    }

    private static DataSet Slice(Scene scene) => Keywords.Reference(SopClass.Ct, scene.InstanceUid(CtObject.Series, 1));

    private static DataSet Area(int size) => new DataSet()
        .Put("DisplayedAreaTopLeftHandCorner", 1, 1)
        .Put("DisplayedAreaBottomRightHandCorner", size, size)
        .Put("PresentationSizeMode", "SCALE TO FIT")
        .Put("PresentationPixelAspectRatio", 1, 1);

    private static DataSet Annotation(Scene scene) => new DataSet()
        .Put("ReferencedImageSequence", Slice(scene))
        .Put("GraphicLayer", Layer)
        .Put("TextObjectSequence", Text($"See {scene.Who.Hidden.GspsText}"), Text(scene.Who.Patient.Name.Replace('^', ' ')))
        .Put("GraphicObjectSequence", Line());

    private static DataSet Text(string text) => new DataSet()
        .Put("BoundingBoxAnnotationUnits", "PIXEL")
        .Put("UnformattedTextValue", text)
        .Put("BoundingBoxTopLeftHandCorner", 10, 10)
        .Put("BoundingBoxBottomRightHandCorner", 110, 30)
        .Put("BoundingBoxTextHorizontalJustification", "LEFT");

    private static DataSet Line() => new DataSet()
        .Put("GraphicAnnotationUnits", "PIXEL")
        .Put("GraphicDimensions", 2)
        .Put("NumberOfGraphicPoints", 2)
        .Put("GraphicData", 10, 40, 60, 80)
        .Put("GraphicType", "POLYLINE");
}
