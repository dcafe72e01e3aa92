namespace Lethe.Standard;

/// <summary>The options of PS3.15 E.3.</summary>
public enum ConfidentialityOption : byte
{
    /// <summary>Clean Pixel Data (E.3.1); no column in Table E.1-1.</summary>
    CleanPixelData,

    /// <summary>Clean Recognizable Visual Features (E.3.2); no column in Table E.1-1.</summary>
    CleanRecognizableVisualFeatures,

    /// <summary>Clean Graphics (E.3.3).</summary>
    CleanGraphics,

    /// <summary>Clean Structured Content (E.3.4).</summary>
    CleanStructuredContent,

    /// <summary>Clean Descriptors (E.3.5).</summary>
    CleanDescriptors,

    /// <summary>Retain Longitudinal Temporal Information with Full Dates (E.3.6).</summary>
    RetainLongitudinalFullDates,

    /// <summary>Retain Longitudinal Temporal Information with Modified Dates (E.3.6).</summary>
    RetainLongitudinalModifiedDates,

    /// <summary>Retain Patient Characteristics (E.3.7).</summary>
    RetainPatientCharacteristics,

    /// <summary>Retain Device Identity (E.3.8).</summary>
    RetainDeviceIdentity,

    /// <summary>Retain UIDs (E.3.9).</summary>
    RetainUids,

    /// <summary>Retain Safe Private (E.3.10).</summary>
    RetainSafePrivate,

    /// <summary>Retain Institution Identity (E.3.11).</summary>
    RetainInstitutionIdentity,
}
