using Lethe.Dicom.Building;

namespace Lethe.Synthetic.Objects;

/// <summary>The content tree of the report (PS3.3 C.17.3, PS3.16 TID 2000).</summary>
internal static class ReportContent
{
    public static DataSet[] Items(Scene scene)
    {
        var who = scene.Who;
        return
        [
            Item("HAS CONCEPT MOD", "CODE", "121049", "DCM", "Language of Content Item and Descendants")
                .Put("ConceptCodeSequence", Keywords.Code("eng", "RFC5646", "English")),
            Item("HAS OBS CONTEXT", "CODE", "121005", "DCM", "Observer Type").Put("ConceptCodeSequence", Keywords.Code("121006", "DCM", "Person")),
            Item("HAS OBS CONTEXT", "PNAME", "121008", "DCM", "Person Observer Name").Put("PersonName", who.Staff.SrObserver),
            Item("HAS OBS CONTEXT", "TEXT", "121009", "DCM", "Person Observer's Organization Name").Put("TextValue", who.Site.PersonInstitution),
            Item("HAS OBS CONTEXT", "UIDREF", "121018", "DCM", "Procedure Study Instance UID").Put("UID", scene.StudyUid),
            Item("HAS OBS CONTEXT", "UIDREF", "121012", "DCM", "Device Observer UID").Put("UID", scene.Uid("7.7")),
            Item("HAS OBS CONTEXT", "PNAME", "121029", "DCM", "Subject Name").Put("PersonName", who.Patient.Name),
            Item("HAS OBS CONTEXT", "TEXT", "121030", "DCM", "Subject ID").Put("TextValue", who.Patient.Id),
            Item("HAS OBS CONTEXT", "DATE", "121031", "DCM", "Subject Birth Date").Put("Date", who.Patient.BirthDate),
            Findings(scene),
        ];
    }

    private static DataSet Findings(Scene scene)
    {
        var who = scene.Who;
        var section = Item("CONTAINS", "CONTAINER", "121070", "DCM", "Findings").Put("ContinuityOfContent", "SEPARATE");
        return section.Put(
            "ContentSequence",
            Item("CONTAINS", "TEXT", "121071", "DCM", "Finding")
                .Put("TextValue", $"Nodule of 8 mm, {who.Hidden.SrText}. {who.Patient.Name.Split('^')[0]} was told on {who.Dates.DateInText}."),
            Item("CONTAINS", "CODE", "121071", "DCM", "Finding").Put("ConceptCodeSequence", Keywords.Code("FHC-9", "99FERN", who.Hidden.SrCodeMeaning)),
            Item("CONTAINS", "PNAME", "121097", "DCM", "Recording Observer").Put("PersonName", who.Staff.SrMentioned),
            Item("CONTAINS", "DATE", "111060", "DCM", "Study Date").Put("Date", who.Dates.SrDate),
            Item("CONTAINS", "TIME", "111061", "DCM", "Study Time").Put("Time", who.Dates.SrTime),
            Item("CONTAINS", "DATETIME", "121135", "DCM", "Observation DateTime").Put("DateTime", who.Dates.SrDateTime),
            Measurement(scene),
            Image(scene, 1));
    }

    private static DataSet Measurement(Scene scene) => Item("CONTAINS", "NUM", "103339001", "SCT", "Long Axis")
        .Put(
            "MeasuredValueSequence",
            new DataSet().Put("NumericValue", 8.2).Put("MeasurementUnitsCodeSequence", Keywords.Code("mm", "UCUM", "mm").Put("CodingSchemeVersion", "1.4")))
        .Put(
            "ContentSequence",
            new DataSet()
                .Put("RelationshipType", "INFERRED FROM")
                .Put("ValueType", "SCOORD")
                .Put("GraphicType", "POLYLINE")
                .Put("GraphicData", 10.0, 10.0, 20.0, 20.0)
                .Put("ContentSequence", ImageReference(scene, "SELECTED FROM", 1)));

    private static DataSet Image(Scene scene, int slice) => ImageReference(scene, "CONTAINS", slice)
        .Put("ConceptNameCodeSequence", Keywords.Code("121080", "DCM", "Best illustration of finding"));

    private static DataSet ImageReference(Scene scene, string relationship, int slice) => new DataSet()
        .Put("RelationshipType", relationship)
        .Put("ValueType", "IMAGE")
        .Put("ReferencedSOPSequence", Keywords.Reference(SopClass.Ct, scene.InstanceUid(CtObject.Series, slice)));

    private static DataSet Item(string relationship, string valueType, string code, string scheme, string meaning) => new DataSet()
        .Put("RelationshipType", relationship)
        .Put("ValueType", valueType)
        .Put("ConceptNameCodeSequence", Keywords.Code(code, scheme, meaning));
}
