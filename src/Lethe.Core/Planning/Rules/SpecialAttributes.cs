using Lethe.Dicom.Elements;

namespace Lethe.Planning;

/// <summary>The few attributes that neither a row of the table nor a rule by VR describes.</summary>
internal static class SpecialAttributes
{
    internal const uint LengthToEnd = 0x0008_0001;
    internal const uint SpecificCharacterSet = 0x0008_0005;
    internal const uint SopClassUid = 0x0008_0016;
    internal const uint SopInstanceUid = 0x0008_0018;
    internal const uint AccessionNumber = 0x0008_0050;
    internal const uint Modality = 0x0008_0060;
    internal const uint CodeValue = 0x0008_0100;
    internal const uint CodingSchemeDesignator = 0x0008_0102;
    internal const uint CodingSchemeVersion = 0x0008_0103;
    internal const uint CodeMeaning = 0x0008_0104;
    internal const uint PrivateDataElementCharacteristicsSequence = 0x0008_0300;
    internal const uint PatientName = 0x0010_0010;
    internal const uint PatientId = 0x0010_0020;
    internal const uint IssuerOfPatientId = 0x0010_0021;
    internal const uint PatientAlternativeCalendar = 0x0010_0035;
    internal const uint PatientIdentityRemoved = 0x0012_0062;
    internal const uint DeidentificationMethod = 0x0012_0063;
    internal const uint DeidentificationMethodCodeSequence = 0x0012_0064;
    internal const uint StudyInstanceUid = 0x0020_000D;
    internal const uint SeriesInstanceUid = 0x0020_000E;
    internal const uint StudyId = 0x0020_0010;
    internal const uint BurnedInAnnotation = 0x0028_0301;
    internal const uint LongitudinalTemporalInformationModified = 0x0028_0303;
    internal const uint EncapsulatedDocumentLength = 0x0042_0015;
    internal const uint EncryptedAttributesSequence = 0x0400_0500;
    internal const uint GraphicLayer = 0x0070_0002;
    internal const uint MacParametersSequence = 0x4FFE_0001;
    internal const uint FloatPixelData = 0x7FE0_0008;
    internal const uint DoubleFloatPixelData = 0x7FE0_0009;
    internal const uint PixelData = 0x7FE0_0010;

    /// <summary>True for what no rule of a profile may change: marks, structure and pixels, and groups that have no place in a data set.</summary>
    internal static bool IsFixed(Tag tag) => tag.IsGroupLength || tag.Group is 0x0000 or 0x0002 or 0x0004 || tag.Value is LengthToEnd or SpecificCharacterSet or SopClassUid
        or PatientIdentityRemoved or DeidentificationMethod or DeidentificationMethodCodeSequence or LongitudinalTemporalInformationModified
        or PrivateDataElementCharacteristicsSequence or MacParametersSequence or EncryptedAttributesSequence
        or FloatPixelData or DoubleFloatPixelData or PixelData;

    internal static (ulong Actions, string Origin)? Find(Tag tag) => tag.Value switch
    {
        _ when tag.IsGroupLength && !tag.IsPrivate => All(ActionKind.Remove, "PS3.5 7.2: group lengths would be stale"),
        LengthToEnd => All(ActionKind.Remove, "PS3.6: retired; it would be stale"),
        SpecificCharacterSet => All(ActionKind.CharacterSet, "PS3.3 C.12.1.1.2: character set of the text that stays"),
        PatientId or PatientName => All(ActionKind.PatientCode, "PS3.15 Table E.1-1, Z or Z/D: the patient's pseudonym"),
        PatientIdentityRemoved or DeidentificationMethod or DeidentificationMethodCodeSequence
            or LongitudinalTemporalInformationModified => All(ActionKind.Mark, "PS3.15 E.1.1 f: written by the de-identifier"),
        CodingSchemeDesignator or CodingSchemeVersion => All(ActionKind.CleanCode, "PS3.15 E.1.1 note 7: coded entries"),
        PrivateDataElementCharacteristicsSequence => All(ActionKind.PrivateCharacteristics, "PS3.15 E.3.10: tells of private blocks; entries of those that stay"),
        GraphicLayer => All(ActionKind.GraphicLayer, "PS3.3 C.10.7: joins annotations to layers; names that people gave become codes"),
        EncapsulatedDocumentLength => All(ActionKind.DocumentLength, "PS3.3 C.24.2: length of the document that was replaced"),
        PatientAlternativeCalendar => All(ActionKind.Remove, "PS3.3 C.7.1.1: names the calendar of dates that are removed"),
        MacParametersSequence => All(ActionKind.Remove, "PS3.15 E.1.1 note 8: digests of the original, useless and telling afterwards"),
        EncryptedAttributesSequence => All(ActionKind.Remove, "PS3.15 E.1.1 d: envelopes of former steps go"),
        FloatPixelData or DoubleFloatPixelData or PixelData => All(ActionKind.PixelData, "PS3.15 E.3.1 note 4: pixel data of the top level"),
        _ => null,
    };

    private static (ulong Actions, string Origin) All(ActionKind kind, string origin) => (Rule.Always(kind), origin);
}
