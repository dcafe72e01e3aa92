namespace Lethe.Dicom.Reading;

/// <summary>Why a file cannot be read. The number is that of the printed problem, <c>LETHE1nnn</c>.</summary>
public enum ReadProblemCode
{
    /// <summary>No problem.</summary>
    None = 0,

    /// <summary>The file is not DICOM.</summary>
    NotDicom = 1001,

    /// <summary>The file meta information is damaged.</summary>
    BadFileMeta = 1002,

    /// <summary>The transfer syntax is not known or not one for files.</summary>
    UnknownTransferSyntax = 1003,

    /// <summary>The file ends inside an element.</summary>
    Truncated = 1004,

    /// <summary>An element header cannot be understood.</summary>
    BadElement = 1005,

    /// <summary>A sequence or item is damaged.</summary>
    BadSequence = 1006,

    /// <summary>The fragments of encapsulated data are damaged.</summary>
    BadFragments = 1007,

    /// <summary>Sequences are nested deeper than the limit.</summary>
    TooDeep = 1008,

    /// <summary>More elements than the limit.</summary>
    TooManyElements = 1009,

    /// <summary>More header bytes than the limit.</summary>
    HeaderTooLarge = 1010,

    /// <summary>The deflated data set is damaged.</summary>
    BadDeflate = 1011,

    /// <summary>The deflated data set grows beyond the limit.</summary>
    InflateLimit = 1012,

    /// <summary>The file has no data set.</summary>
    Empty = 1013,

    /// <summary>The source could not be read.</summary>
    Unreadable = 1014,

    /// <summary>The input is outside what the strict options allow.</summary>
    NotAllowed = 1015,

    /// <summary>The archive, or a file in it, is damaged, encrypted, or packed in an unknown way.</summary>
    BadArchive = 1016,

    /// <summary>The archive asks for more than the limits.</summary>
    ArchiveLimit = 1017,

    /// <summary>The DICOMDIR cannot be read to its end.</summary>
    BadDirectory = 1018,

    /// <summary>A file that the DICOMDIR lists is not there.</summary>
    MissingListedFile = 1019,

    /// <summary>A file id of the DICOMDIR leads out of its folder, or is no name of a file.</summary>
    ForbiddenFileId = 1020,
}
