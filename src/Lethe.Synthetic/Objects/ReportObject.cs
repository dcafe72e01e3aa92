using Lethe.Dicom.Building;
using Lethe.Synthetic.Modules;

namespace Lethe.Synthetic.Objects;

/// <summary>A structured report on the CT with a value of every kind that can name someone (PS3.3 A.35.3).</summary>
internal static class ReportObject
{
    public const int Series = 9;

    public static DataSet Create(Scene scene)
    {
        var who = scene.Who;
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.ComprehensiveSr, "SR", Series, "Reporter"), 1);
        return set
            .Put("ContentDate", who.Dates.Content)
            .Put("ContentTime", who.Dates.ContentTime)
            .Put("CompletionFlag", "COMPLETE")
            .Put("CompletionFlagDescription", $"Signed by {who.Staff.Verifying.Split('^')[0]}")
            .Put("VerificationFlag", "VERIFIED")
            .Put("VerifyingObserverSequence", Verifier(who))
            .Put("AuthorObserverSequence", Author(who))
            .PutEmpty("PerformedProcedureCodeSequence")
            .Put("ReferencedRequestSequence", Request(scene))
            .Put("CurrentRequestedProcedureEvidenceSequence", Evidence(scene))
            .Put("ValueType", "CONTAINER")
            .Put("ConceptNameCodeSequence", Keywords.Code("18782-3", "LN", "Radiology Report"))
            .Put("ContinuityOfContent", "SEPARATE")
            .Put("ContentTemplateSequence", new DataSet().Put("MappingResource", "DCMR").Put("TemplateIdentifier", "2000"))
            .Put("ContentSequence", ReportContent.Items(scene));
    }

    /// <summary>The study, the series and the slices of the CT (PS3.3 C.17.2.1).</summary>
    private static DataSet Evidence(Scene scene)
    {
        var slices = Enumerable.Range(1, scene.Options.Slices).Select(i => Keywords.Reference(SopClass.Ct, scene.InstanceUid(CtObject.Series, i)));
        var series = new DataSet()
            .Put("RetrieveAETitle", scene.Who.Site.RetrieveAe)
            .Put("SeriesInstanceUID", scene.SeriesUid(CtObject.Series))
            .Put("ReferencedSOPSequence", [.. slices]);
        return new DataSet().Put("StudyInstanceUID", scene.StudyUid).Put("ReferencedSeriesSequence", series);
    }

    private static DataSet Verifier(InventedIdentity who) => new DataSet()
        .Put("VerifyingOrganization", who.Site.PersonInstitution)
        .Put("VerificationDateTime", who.Dates.Verification)
        .Put("VerifyingObserverName", who.Staff.Verifying)
        .Put("VerifyingObserverIdentificationCodeSequence", Keywords.Code(who.Staff.PersonCode, "99FERN", who.Staff.Verifying.Replace('^', ' ')));

    private static DataSet Author(InventedIdentity who) => new DataSet()
        .Put("ObserverType", "PSN")
        .Put("PersonName", who.Staff.Author)
        .Put("PersonIdentificationCodeSequence", Keywords.Code(who.Staff.PersonCode, "99FERN", who.Staff.Author.Replace('^', ' ')))
        .Put("InstitutionName", who.Site.PersonInstitution)
        .PutEmpty("InstitutionCodeSequence");

    private static DataSet Request(Scene scene) => new DataSet()
        .Put("StudyInstanceUID", scene.StudyUid)
        .Put("ReferencedStudySequence", Keywords.Reference(SopClass.DetachedStudy, scene.Uid("7.5")))
        .Put("AccessionNumber", scene.Who.Numbers.RequestAccession)
        .Put("PlacerOrderNumberImagingServiceRequest", scene.Who.Numbers.PlacerOrder)
        .Put("FillerOrderNumberImagingServiceRequest", scene.Who.Numbers.FillerOrder)
        .Put("RequestedProcedureID", scene.Who.Numbers.RequestedProcedure)
        .Put("RequestedProcedureDescription", $"Thorax for {scene.Who.Hidden.ReasonForStudy}")
        .PutEmpty("RequestedProcedureCodeSequence");
}
