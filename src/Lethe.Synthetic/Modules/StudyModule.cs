using Lethe.Dicom.Building;

namespace Lethe.Synthetic.Modules;

/// <summary>General Study and Series modules, requests and staff (PS3.3 C.7.2, C.7.3).</summary>
internal static class StudyModule
{
    public static void AddTo(DataSet set, Scene scene)
    {
        var who = scene.Who;
        set.Put("StudyInstanceUID", scene.StudyUid)
            .Put("StudyDate", who.Dates.Study)
            .Put("StudyTime", who.Dates.StudyTime)
            .Put("StudyID", who.Numbers.StudyId)
            .Put("AccessionNumber", who.Numbers.Accession)
            .Put("StudyDescription", $"Thorax {who.Hidden.StudyDescription} with contrast")
            .Put("TimezoneOffsetFromUTC", "+0545")
            .Put("ReferringPhysicianName", who.Staff.Referring)
            .Put("ReferringPhysicianIdentificationSequence", Person(who))
            .Put("ConsultingPhysicianName", who.Staff.Consulting)
            .Put("PhysiciansOfRecord", who.Staff.OfRecord)
            .Put("NameOfPhysiciansReadingStudy", who.Staff.Reading)
            .Put("RequestingService", who.Site.RequestingService)
            .Put("RequestingPhysician", who.Staff.Requesting)
            .Put("ReferencedStudySequence", Keywords.Reference(SopClass.DetachedStudy, scene.Uid("7.5")))
            .Put("ProcedureCodeSequence", Keywords.Code("FHC-1", "99FERN", $"Protocol of {who.Hidden.CodeMeaning}"))
            .Put("ReasonForPerformedProcedureCodeSequence", Keywords.Code("FHC-2", "99FERN", $"Asked for by {who.Hidden.CodeMeaning}"));
    }

    public static void AddSeries(DataSet set, Scene scene, SeriesKind kind)
    {
        var who = scene.Who;
        set.Put("Modality", kind.Modality)
            .Put("SeriesInstanceUID", scene.SeriesUid(kind.Number))
            .Put("SeriesNumber", kind.Number)
            .Put("SeriesDate", who.Dates.Series)
            .Put("SeriesTime", who.Dates.SeriesTime)
            .Put("SeriesDescription", $"{kind.Modality} axial {who.Hidden.SeriesDescription} 5mm")
            .Put("ProtocolName", $"{kind.Modality} {who.Hidden.ProtocolName} routine")
            .Put("PerformingPhysicianName", who.Staff.Performing + "\\" + who.Staff.SecondPerforming)
            .Put("PerformingPhysicianIdentificationSequence", Person(who), Person(who))
            .Put("OperatorsName", who.Staff.Operator);
        AddPerformedStep(set, scene);
        set.Put("RequestAttributesSequence", Request(scene));
    }

    /// <summary>Person Identification Macro (PS3.3 10.1).</summary>
    public static DataSet Person(InventedIdentity who) => new DataSet()
        .Put("PersonIdentificationCodeSequence", Keywords.Code(who.Staff.PersonCode, "99FERN", who.Staff.Consulting.Replace('^', ' ')))
        .Put("PersonAddress", who.Staff.PersonAddress)
        .Put("PersonTelephoneNumbers", who.Staff.PersonTelephone)
        .Put("InstitutionName", who.Site.PersonInstitution)
        .Put("InstitutionAddress", who.Staff.ReferringAddress)
        .Put("InstitutionalDepartmentName", who.Site.Department);

    private static void AddPerformedStep(DataSet set, Scene scene)
    {
        var who = scene.Who;
        set.Put("ReferencedPerformedProcedureStepSequence", Keywords.Reference(SopClass.PerformedStep, scene.Uid("7.6")))
            .Put("PerformedProcedureStepID", who.Numbers.PerformedStep)
            .Put("PerformedProcedureStepStartDate", who.Dates.PerformedStart)
            .Put("PerformedProcedureStepStartTime", who.Dates.PerformedStartTime)
            .Put("PerformedProcedureStepEndDate", who.Dates.PerformedEnd)
            .Put("PerformedProcedureStepEndTime", who.Dates.PerformedEndTime)
            .Put("PerformedProcedureStepDescription", $"Scan {who.Hidden.StepDescription}")
            .Put("CommentsOnThePerformedProcedureStep", $"{who.Hidden.StepDescription}, called {who.Staff.ReferringTelephone}");
    }

    /// <summary>Request Attributes Macro and what modalities copy beside it (PS3.3 10.6).</summary>
    private static DataSet Request(Scene scene)
    {
        var who = scene.Who;
        return new DataSet()
            .Put("AccessionNumber", who.Numbers.RequestAccession)
            .Put("StudyInstanceUID", scene.StudyUid)
            .Put("ReferencedStudySequence", Keywords.Reference(SopClass.DetachedStudy, scene.Uid("7.5")))
            .Put("RequestedProcedureID", who.Numbers.RequestedProcedure)
            .Put("RequestedProcedureDescription", $"Thorax for {who.Hidden.ReasonForStudy}")
            .Put("ReasonForTheRequestedProcedure", $"{who.Hidden.ReasonForStudy}, {who.Patient.RelativeName.Replace('^', ' ')}")
            .Put("ScheduledProcedureStepID", who.Numbers.ScheduledStep)
            .Put("ScheduledProcedureStepDescription", $"{who.Hidden.StepDescription} planned")
            .Put("PlacerOrderNumberImagingServiceRequest", who.Numbers.PlacerOrder)
            .Put("FillerOrderNumberImagingServiceRequest", who.Numbers.FillerOrder)
            .Put("ScheduledProtocolCodeSequence", Keywords.Code("FHC-3", "99FERN", $"Plan {who.Hidden.CodeMeaning}"))
            .Put("RequestedProcedureComments", $"{who.Hidden.RequestComments} {who.Numbers.FilmSession}")
            .Put("NamesOfIntendedRecipientsOfResults", who.Staff.Recipient)
            .Put("ScheduledPerformingPhysicianName", who.Staff.Scheduled)
            .Put("ScheduledStationName", who.Site.ScheduledStation)
            .Put("ScheduledStationAETitle", who.Site.ScheduledAe)
            .Put("ScheduledProcedureStepStartDate", who.Dates.Scheduled)
            .Put("IssueDateOfImagingServiceRequest", who.Dates.IssueOfRequest)
            .Put("OrderEnteredBy", who.Staff.OrderEnteredBy);
    }
}
