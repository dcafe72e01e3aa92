using Lethe.Dicom.Elements;
using Lethe.Planning;

namespace Lethe.Protection;

/// <summary>What has no place in an envelope, written or read (PS3.15 E.1.1 d, E.1.2).</summary>
internal static class ProtectedTags
{
    /// <summary>Modified Attributes Sequence.</summary>
    internal const uint ModifiedAttributesSequence = 0x0400_0550;

    /// <summary>Encrypted Content Transfer Syntax UID.</summary>
    internal const uint EncryptedContentTransferSyntaxUid = 0x0400_0510;

    /// <summary>Encrypted Content.</summary>
    internal const uint EncryptedContent = 0x0400_0520;

    /// <summary>True for attributes that are protected when they change. Pixels are large and the way back to them is the SOP Instance UID
    /// (R074); group lengths would be stale; marks are the de-identifier's; an envelope is never put into another (R076).</summary>
    internal static bool MayGo(uint tag) => !IsPixelData(tag) && !IsMark(tag) && !IsForeign(tag)
        && tag is not (SpecialAttributes.EncryptedAttributesSequence or SpecialAttributes.LengthToEnd) && (tag & 0xFFFF) != 0;

    /// <summary>Pixels of the top level, and where the frames begin in them (PS3.3 C.7.6.3.1.8).</summary>
    internal static bool IsPixelData(uint tag) => tag is SpecialAttributes.PixelData or SpecialAttributes.FloatPixelData or SpecialAttributes.DoubleFloatPixelData
        or (>= 0x7FE0_0001 and <= 0x7FE0_0003);

    /// <summary>What tells how pixels are to be read (PS3.3 C.7.6.3): it stays with the pixels.</summary>
    internal static bool DescribesPixels(uint tag) => tag is 0x0028_0002 or 0x0028_0004 or 0x0028_0006 or 0x0028_0008 or 0x0028_0010 or 0x0028_0011
        or (>= 0x0028_0100 and <= 0x0028_0103);

    /// <summary>Longitudinal information is when things happened (PS3.15 E.3.6), not when the patient was born.</summary>
    internal static bool IsDateOfTheStudy(uint tag, Vr vr) => vr is Vr.DA or Vr.DT && tag >> 16 != 0x0010;

    /// <summary>The marks that tell of de-identification; restoring sets them (R083).</summary>
    internal static bool IsMark(uint tag) => tag is SpecialAttributes.PatientIdentityRemoved or SpecialAttributes.DeidentificationMethod
        or SpecialAttributes.DeidentificationMethodCodeSequence;

    /// <summary>Groups that are no part of a data set: commands, file meta information, directories, delimiters (PS3.5 7.1, PS3.10 7.1).</summary>
    internal static bool IsForeign(uint tag) => (tag >> 16) is 0x0000 or 0x0002 or 0x0004 or 0xFFFE;

    /// <summary>True for (gggg,0010) to (gggg,00FF) of an odd group (PS3.5 7.8.1).</summary>
    internal static bool IsCreator(uint tag) => new Tag(tag).IsPrivate && (tag & 0xFFFF) is >= 0x10 and <= 0xFF;

    /// <summary>The creator of a private element.</summary>
    internal static uint CreatorOf(uint tag) => (tag & 0xFFFF_0000) | ((tag & 0xFFFF) >> 8);

    /// <summary>True for an element of a private block.</summary>
    internal static bool IsInBlock(uint tag) => new Tag(tag).IsPrivate && (tag & 0xFFFF) >= 0x1000;
}
