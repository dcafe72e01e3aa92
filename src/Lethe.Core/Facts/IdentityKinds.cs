using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace Lethe.Facts;

/// <summary>Which attributes hold values that identify, wherever they stand (PS3.15 E.3.5: text keeps nothing that another rule removes).</summary>
internal static class IdentityKinds
{
    private static readonly HashSet<uint> Identifiers = Tags(
        "PatientID", "OtherPatientIDs", "AccessionNumber", "StudyID", "AdmissionID", "ServiceEpisodeID", "RequestedProcedureID",
        "ScheduledProcedureStepID", "PerformedProcedureStepID", "PlacerOrderNumberImagingServiceRequest", "FillerOrderNumberImagingServiceRequest",
        "MilitaryRank", "InsurancePlanIdentification", "IssuerOfPatientID", "IssuerOfAdmissionID", "ClinicalTrialSubjectID",
        "ClinicalTrialSubjectReadingID", "ClinicalTrialSiteID", "DeviceSerialNumber", "DetectorID", "GantryID", "PlateID", "CassetteID",
        "StationName", "ScheduledStationName", "PerformedStationName", "SpecimenIdentifier", "ContainerIdentifier", "MedicalRecordLocator",
        "PatientTelephoneNumbers", "ResponsiblePersonRole", "PersonTelephoneNumbers", "BarcodeValue", "LabelText", "SpecimenAccessionNumber");

    private static readonly HashSet<uint> Places = Tags(
        "InstitutionName", "InstitutionAddress", "InstitutionalDepartmentName", "PatientAddress", "CountryOfResidence", "RegionOfResidence",
        "CurrentPatientLocation", "PatientInstitutionResidence", "RequestingService", "ResponsibleOrganization", "PersonAddress",
        "ReferringPhysicianAddress", "ReferringPhysicianTelephoneNumbers", "VerifyingOrganization", "CustodialOrganization", "Occupation",
        "PatientReligiousPreference", "ScheduledProcedureStepLocation", "PerformedLocation", "OrderEnteredBy", "OrderEntererLocation",
        "OrderCallbackPhoneNumber", "ClinicalTrialSiteName", "ClinicalTrialCoordinatingCenterName", "ClinicalTrialSponsorName",
        "ScheduledPatientInstitutionResidence", "StorageMediaFileSetID", "SourceOfPreviousValues", "ModifyingSystem");

    internal static IdentityKind Of(Tag tag, Vr found)
    {
        if (tag.IsPrivate)
        {
            return found == Vr.PN ? IdentityKind.Name : IdentityKind.None;
        }

        var vr = DicomDictionary.VrOf(tag);
        return vr == Vr.PN || (vr == Vr.None && found == Vr.PN) ? IdentityKind.Name
            : Identifiers.Contains(tag.Value) ? IdentityKind.Identifier
            : Places.Contains(tag.Value) ? IdentityKind.Place
            : IdentityKind.None;
    }

    private static HashSet<uint> Tags(params string[] keywords) =>
    [
        .. keywords.Select(keyword => DicomDictionary.TryFindKeyword(keyword, out var tag)
            ? tag.Value
            : throw new InvalidOperationException($"PS3.6 has no attribute '{keyword}'.")),
    ];
}
