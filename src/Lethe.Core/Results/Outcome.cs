namespace Lethe.Results;

/// <summary>What became of one input.</summary>
public enum Outcome
{
    /// <summary>A protected copy was made.</summary>
    Deidentified,

    /// <summary>DICOM, but something in it could not be decided: nothing was written.</summary>
    Quarantined,

    /// <summary>The file could not be read or written.</summary>
    Rejected,

    /// <summary>Not DICOM, or a directory (DICOMDIR): left out.</summary>
    Skipped,

    /// <summary>The originals were put back into a copy.</summary>
    Restored,
}
