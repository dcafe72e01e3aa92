using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace Lethe.Facts;

/// <summary>
/// Which attributes hold values that identify, wherever they stand: names, and the texts of Table E.1-1 that Clean Descriptors does not
/// clean, since cleaned text keeps nothing that another rule removes (PS3.15 E.3.5).
/// </summary>
internal static class IdentityKinds
{
    /// <summary>Rows of the table whose values are words or settings that many share.</summary>
    private static readonly HashSet<string> Shared =
    [
        "TimezoneOffsetFromUTC", "EthnicGroup", "EthnicGroups", "LensMake", "LensModel", "GPSMapDatum", "GPSSatellites", "PreMedication",
        "SpecialNeeds", "SexParametersForClinicalUseCategoryReference", "ImagePresentationComments", "ModifiedImageDescription",
        "OverlayComments", "Arbitrary", "TextComments", "TextString", "TopicKeywords", "TopicSubject", "TopicTitle", "DisplayURI",
        "ConfidentialityConstraintOnPatientDataDescription", "PatientTransportArrangements", "DeviceDescription", "SourceManufacturer",
        "ClinicalTrialTimePointID", "ClinicalTrialSeriesID", "RTAccessoryDeviceSlotID", "RTAccessoryHolderSlotID", "MilitaryRank",
    ];

    private static readonly string[] PlaceWords =
    [
        "Address", "Location", "Residence", "InstitutionName", "Department", "Organization", "SponsorName", "SiteName", "CenterName",
        "CommitteeName", "BranchOfService", "Telecom", "Religious", "Insurance", "TreatmentMachineName", "CameraOwnerName", "NameToUse", "TopicAuthor",
    ];

    private static readonly Dictionary<uint, IdentityKind> Kinds = Make();

    internal static IdentityKind Of(Tag tag, Vr found)
    {
        if (tag.IsPrivate)
        {
            return found == Vr.PN ? IdentityKind.Name : IdentityKind.None;
        }

        var vr = DicomDictionary.VrOf(tag);
        return vr == Vr.PN || (vr == Vr.None && found == Vr.PN) ? IdentityKind.Name : Kinds.GetValueOrDefault(tag.Value);
    }

    private static Dictionary<uint, IdentityKind> Make()
    {
        var kinds = new Dictionary<uint, IdentityKind>();
        foreach (var row in ConfidentialityTable.All.Where(row => row.IsExact && !Shared.Contains(row.Keyword)))
        {
            var vr = DicomDictionary.VrOf(row.Tag);
            if (row.CleanDescriptors == ConfidentialityCode.None && (vr.UsesCharacterSet() || vr is Vr.AE))
            {
                kinds[row.Tag.Value] = Array.Exists(PlaceWords, word => row.Keyword.Contains(word, StringComparison.Ordinal)) ? IdentityKind.Place : IdentityKind.Identifier;
            }
        }

        return kinds;
    }
}
