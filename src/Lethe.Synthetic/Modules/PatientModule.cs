using Lethe.Dicom.Building;

namespace Lethe.Synthetic.Modules;

/// <summary>Patient, Patient Study and Clinical Trial modules, as full as a careless gateway makes them (PS3.3 C.7.1).</summary>
internal static class PatientModule
{
    public static void AddTo(DataSet set, InventedIdentity who)
    {
        AddPerson(set, who);
        AddContact(set, who);
        AddStudyOfPatient(set, who);
    }

    private static void AddPerson(DataSet set, InventedIdentity who)
    {
        var patient = who.Patient;
        set.Put("PatientName", patient.Name)
            .Put("PatientID", patient.Id)
            .Put("IssuerOfPatientID", patient.Issuer)
            .Put("PatientBirthDate", patient.BirthDate)
            .Put("PatientBirthTime", patient.BirthTime)
            .Put("PatientSex", "F")
            .Put("OtherPatientNames", patient.OtherName)
            .Put(
                "OtherPatientIDsSequence",
                new DataSet().Put("PatientID", patient.OtherId).Put("IssuerOfPatientID", patient.Issuer).Put("TypeOfPatientID", "TEXT"))
            .Put("PatientBirthName", patient.BirthName)
            .Put("PatientMotherBirthName", patient.MothersBirthName)
            .Put("PatientDeathDateInAlternativeCalendar", patient.DeathDate)
            .Put("PatientAlternativeCalendar", "GREGORIAN")
            .Put("EthnicGroup", patient.EthnicGroup)
            .Put("PatientReligiousPreference", patient.Religion)
            .Put("MilitaryRank", patient.MilitaryRank)
            .Put("BranchOfService", patient.MilitaryRank)
            .Put("PatientComments", $"{who.Hidden.PatientComments}, born {patient.BirthDateInText}, seen {who.Dates.DateInText}, tel. {patient.Telephone}")
            .Put("ReferencedPatientSequence", Keywords.Reference(SopClass.DetachedPatient, who.UidRoot + ".7.1"));
    }

    private static void AddContact(DataSet set, InventedIdentity who)
    {
        var patient = who.Patient;
        set.Put("PatientAddress", patient.Address)
            .Put("PatientTelephoneNumbers", patient.Telephone)
            .Put("PatientTelecomInformation", patient.Telecom)
            .Put("CountryOfResidence", patient.Country)
            .Put("RegionOfResidence", patient.Region)
            .Put("MedicalRecordLocator", patient.RecordLocator)
            .Put("InsurancePlanIdentification", patient.InsurancePlan);
    }

    private static void AddStudyOfPatient(DataSet set, InventedIdentity who)
    {
        var patient = who.Patient;
        set.Put("PatientAge", "066Y")
            .Put("PatientSize", 1.68)
            .Put("PatientWeight", 71.5)
            .Put("Occupation", patient.Occupation)
            .Put("SmokingStatus", "NO")
            .Put("PregnancyStatus", 1)
            .Put("LastMenstrualDate", patient.LastMenstrualDate)
            .Put("PatientSexNeutered", string.Empty)
            .Put("Allergies", patient.Allergies)
            .Put("MedicalAlerts", patient.Allergies + " alert")
            .Put("AdditionalPatientHistory", $"{who.Hidden.History}: fell at {patient.CareProvider}")
            .Put("SpecialNeeds", patient.SpecialNeeds)
            .Put("PatientState", patient.PatientState)
            .Put("PatientTransportArrangements", patient.TransportNote)
            .Put("PatientInstitutionResidence", patient.CareProvider)
            .Put("CurrentPatientLocation", who.Site.Location)
            .Put("AdmissionID", who.Numbers.Admission)
            .Put("AdmittingDate", who.Dates.Admitting)
            .Put("AdmittingDiagnosesDescription", $"Chest pain ({who.Hidden.AdmittingDiagnosis})")
            .Put("ServiceEpisodeID", who.Numbers.ServiceEpisode)
            .Put("VisitComments", $"{who.Hidden.VisitComments}, consent {who.Numbers.Consent}");
    }
}
