using Lethe.Dicom.Building;

namespace Lethe.Synthetic.Modules;

/// <summary>General Equipment, Clinical Trial Subject and network attributes (PS3.3 C.7.5.1).</summary>
internal static class EquipmentModule
{
    public static void AddTo(DataSet set, Scene scene, string model)
    {
        var site = scene.Who.Site;
        set.Put("Manufacturer", "Example Imaging")
            .Put("ManufacturerModelName", model)
            .Put("InstitutionName", site.Institution)
            .Put("InstitutionAddress", site.InstitutionAddress)
            .Put("InstitutionCodeSequence", Keywords.Code(site.InstitutionCode, "99FERN", site.Institution))
            .Put("InstitutionalDepartmentName", site.Department)
            .Put("StationName", site.StationName)
            .Put("DeviceSerialNumber", site.Serial)
            .Put("DeviceUID", scene.Uid("7.7"))
            .Put("SoftwareVersions", site.SoftwareVersion + "\\R2")
            .Put("GantryID", site.GantryId)
            .Put("SpatialResolution", 0.5)
            .Put("DateOfLastCalibration", scene.Who.Dates.Calibration + "\\" + scene.Who.Dates.SecondCalibration)
            .Put("TimeOfLastCalibration", "070000\\080000")
            .Put("UDISequence", new DataSet().Put("UniqueDeviceIdentifier", site.DeviceId).Put("DeviceDescription", site.DeviceLabel))
            .Put("PerformedStationAETitle", site.StationAe)
            .Put("PerformedStationName", site.StationName)
            .Put("PerformedLocation", site.Location)
            .Put("RetrieveAETitle", site.RetrieveAe)
            .Put("RetrieveURL", site.RetrieveUrl + scene.StudyUid)
            .Put("NetworkID", site.NetworkId);
        AddTrial(set, scene.Who);
    }

    private static void AddTrial(DataSet set, InventedIdentity who) => set
        .Put("ClinicalTrialSponsorName", who.Patient.CareProvider + " trust")
        .Put("ClinicalTrialProtocolID", "KESTREL")
        .PutEmpty("ClinicalTrialProtocolName")
        .PutEmpty("ClinicalTrialSiteID")
        .PutEmpty("ClinicalTrialSiteName")
        .Put("ClinicalTrialSubjectID", who.Patient.TrialSubject);
}
