namespace Lethe.Batch.Outputs.Media;

/// <summary>Why a file below <c>DICOM/</c> is not in the DICOMDIR, or why there is none. Printed as <c>LETHEnnnn</c>; docs/problems has a page for each.</summary>
public enum MediaProblem
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The file cannot be opened, or read as DICOM.</summary>
    Unreadable = 7001,

    /// <summary>The file was not made by such a run: its values are not to be handed on in a directory.</summary>
    Stranger = 7002,

    /// <summary>The path is no legal file id (PS3.10 8.2).</summary>
    IllegalFileId = 7003,

    /// <summary>Another file has the SOP Instance UID, which is unique in a file-set (PS3.10 8.6).</summary>
    ListedAlready = 7004,

    /// <summary>The instance belongs to no study or series (PS3.3 F.4).</summary>
    NoPlace = 7005,

    /// <summary>The directory would be larger than its 32-bit offsets can tell (PS3.3 F.3.2.2).</summary>
    TooLarge = 7006,
}
