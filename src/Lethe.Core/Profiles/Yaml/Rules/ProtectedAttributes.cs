using Lethe.Dicom.Elements;
using Lethe.Planning;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>Attributes about which a profile has no say, or little: without them the object breaks, or they are the engine's to write.</summary>
internal static class ProtectedAttributes
{
    private const uint PrivateDataElementCharacteristicsSequence = 0x0008_0300;
    private const uint SamplesPerPixel = 0x0028_0002, PhotometricInterpretation = 0x0028_0004, PlanarConfiguration = 0x0028_0006;
    private const uint NumberOfFrames = 0x0028_0008, Rows = 0x0028_0010, Columns = 0x0028_0011, BitsAllocated = 0x0028_0100;
    private const uint BitsStored = 0x0028_0101, HighBit = 0x0028_0102, PixelRepresentation = 0x0028_0103;

    /// <summary>Why a rule that names the attribute is refused, or null.</summary>
    internal static string? Refusal(Tag tag, RuleVerb verb) => tag.Value switch
    {
        _ when tag.Group == 0x0002 => "is file meta information, which is always written anew (PS3.15 E.1.1)",
        _ when tag.Group is 0x0000 or 0x0004 or 0xFFFE => "belongs to commands, directories or delimiters, which never stay in a data set",
        _ when tag.IsGroupLength => "is a group length, which is always removed (PS3.5 7.2)",
        SpecialAttributes.SpecificCharacterSet => "tells how the text is coded; the engine writes it to fit the text that stays",
        SpecialAttributes.PatientIdentityRemoved or SpecialAttributes.DeidentificationMethod or SpecialAttributes.DeidentificationMethodCodeSequence
            or SpecialAttributes.LongitudinalTemporalInformationModified => "is written by the engine, to tell what was done (PS3.15 E.1.1)",
        SpecialAttributes.LengthToEnd or SpecialAttributes.MacParametersSequence or SpecialAttributes.EncryptedAttributesSequence =>
            "would be wrong after any change, or holds what is to be hidden; it is always removed",
        PrivateDataElementCharacteristicsSequence => "tells which private elements are safe; the engine keeps of it what stays true",
        SpecialAttributes.SopClassUid => verb == RuleVerb.Keep ? null : "tells what kind of object this is; it can only be kept",
        _ => BroadRefusal(tag, verb),
    };

    /// <summary>Why a rule for many attributes is refused because of this one, or null; those that the engine looks after itself do not count.</summary>
    internal static string? BroadRefusal(Tag tag, RuleVerb verb) => tag.Value switch
    {
        SpecialAttributes.SopInstanceUid or SpecialAttributes.StudyInstanceUid or SpecialAttributes.SeriesInstanceUid =>
            verb is RuleVerb.Keep or RuleVerb.RemapUid ? null : "identifies the object; it can only be kept or remapped (keep, remap-uid)",
        SpecialAttributes.PixelData or SpecialAttributes.FloatPixelData or SpecialAttributes.DoubleFloatPixelData =>
            verb == RuleVerb.Keep ? null : "is the image itself; rules for attributes cannot change it",
        SamplesPerPixel or PhotometricInterpretation or PlanarConfiguration or NumberOfFrames or Rows or Columns
            or BitsAllocated or BitsStored or HighBit or PixelRepresentation =>
            verb == RuleVerb.Keep ? null : "tells how the pixels are stored; without it the image cannot be shown",
        _ => null,
    };
}
