using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;

namespace Lethe.Synthetic.Modules;

/// <summary>SOP Common with what earlier systems left there: former values, contributors, signatures (PS3.3 C.12.1).</summary>
internal static class HistoryModule
{
    public static void AddTo(DataSet set, Scene scene, SeriesKind kind, int instance)
    {
        var who = scene.Who;
        set.Put("SOPClassUID", kind.SopClass)
            .Put("SOPInstanceUID", scene.InstanceUid(kind.Number, instance))
            .Put("InstanceNumber", instance)
            .Put("InstanceCreationDate", who.Dates.Creation)
            .Put("InstanceCreationTime", who.Dates.CreationTime)
            .Put("InstanceCreatorUID", scene.Uid("7.8"))
            .Put("ContributingEquipmentSequence", Contributor(scene))
            .Put("OriginalAttributesSequence", Original(scene))
            .AddBytes(new Tag(0xFFFC, 0xFFFC), Vr.OB, Encoding.ASCII.GetBytes(who.Hidden.TrailingPadding + " " + who.Patient.Name));
        AddSignature(set, scene);
    }

    private static DataSet Contributor(Scene scene)
    {
        var who = scene.Who;
        return new DataSet()
            .Put("PurposeOfReferenceCodeSequence", Keywords.Code("109101", "DCM", "Acquisition Equipment"))
            .Put("Manufacturer", "Example Imaging")
            .Put("InstitutionName", who.Site.OtherInstitution)
            .Put("InstitutionAddress", who.Site.InstitutionAddress)
            .Put("StationName", who.Site.OtherStation)
            .Put("InstitutionalDepartmentName", who.Site.Department)
            .Put("OperatorsName", who.Staff.Operator)
            .Put("OperatorIdentificationSequence", StudyModule.Person(who))
            .Put("ManufacturerModelName", "Gateway")
            .Put("DeviceSerialNumber", who.Site.OtherSerial)
            .Put("SoftwareVersions", who.Site.SoftwareVersion)
            .Put("ContributionDateTime", who.Dates.Contribution)
            .Put("ContributionDescription", $"Sent on by {who.Staff.Contact.Replace('^', ' ')}");
    }

    private static DataSet Original(Scene scene)
    {
        var who = scene.Who;
        // PS3.5 6.1.2.5.2 and PS3.3 C.12.1.1.2: an item may state a character set of its own.
        var former = Scene.NewLatinSet()
            .Put("StudyDate", who.Dates.FormerStudy)
            .Put("PatientName", who.Staff.FormerName)
            .Put("PatientID", who.Numbers.FormerId);
        return new DataSet()
            .Put("AttributeModificationDateTime", who.Dates.Modification)
            .Put("ModifyingSystem", who.Site.StationName)
            .Put("SourceOfPreviousValues", who.Site.OtherInstitution)
            .Put("ReasonForTheAttributeModification", "CORRECT")
            .Put("ModifiedAttributesSequence", former);
    }

    /// <summary>A Digital Signature that names its signer; the certificate is not a true one (PS3.3 C.12.1.1.3).</summary>
    private static void AddSignature(DataSet set, Scene scene)
    {
        var who = scene.Who;
        set.Put(
            "MACParametersSequence",
            new DataSet()
                .Put("MACIDNumber", 1)
                .Put("MACCalculationTransferSyntaxUID", SyntaxUid.ExplicitLittleEndian)
                .Put("MACAlgorithm", "SHA256")
                .AddTags(Keywords.Tag("DataElementsSigned"), Keywords.Tag("SOPInstanceUID"), Keywords.Tag("PatientName")));
        set.Put(
            "DigitalSignaturesSequence",
            new DataSet()
                .Put("MACIDNumber", 1)
                .Put("DigitalSignatureUID", scene.Uid("7.9"))
                .Put("DigitalSignatureDateTime", who.Dates.Modification)
                .Put("CertificateType", "X509_1993_SIG")
                .PutBytes("CertificateOfSigner", Encoding.ASCII.GetBytes($"CN={who.Hidden.Signature}, O={who.Site.Institution}"))
                .PutBytes("Signature", new byte[32]));
    }
}
