namespace Lethe.SecondLook.Marks;

/// <summary>What an output says about itself by its De-identification Method Code Sequence (0012,0064), PS3.16 CID 7050.</summary>
[Flags]
public enum Promises
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>113100: Basic Application Confidentiality Profile.</summary>
    BasicProfile = 1 << 0,

    /// <summary>113101: Clean Pixel Data Option.</summary>
    CleanPixelData = 1 << 1,

    /// <summary>113102: Clean Recognizable Visual Features Option.</summary>
    CleanRecognizableVisualFeatures = 1 << 2,

    /// <summary>113103: Clean Graphics Option.</summary>
    CleanGraphics = 1 << 3,

    /// <summary>113104: Clean Structured Content Option.</summary>
    CleanStructuredContent = 1 << 4,

    /// <summary>113105: Clean Descriptors Option.</summary>
    CleanDescriptors = 1 << 5,

    /// <summary>113106: Retain Longitudinal Temporal Information Full Dates Option.</summary>
    RetainFullDates = 1 << 6,

    /// <summary>113107: Retain Longitudinal Temporal Information Modified Dates Option.</summary>
    RetainModifiedDates = 1 << 7,

    /// <summary>113108: Retain Patient Characteristics Option.</summary>
    RetainPatientCharacteristics = 1 << 8,

    /// <summary>113109: Retain Device Identity Option.</summary>
    RetainDeviceIdentity = 1 << 9,

    /// <summary>113110: Retain UIDs Option.</summary>
    RetainUids = 1 << 10,

    /// <summary>113111: Retain Safe Private Option.</summary>
    RetainSafePrivate = 1 << 11,

    /// <summary>113112: Retain Institution Identity Option.</summary>
    RetainInstitutionIdentity = 1 << 12,
}
