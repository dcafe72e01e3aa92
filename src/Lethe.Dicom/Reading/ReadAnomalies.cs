namespace Lethe.Dicom.Reading;

/// <summary>Deviations that were read leniently.</summary>
[Flags]
public enum ReadAnomalies
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>No preamble and prefix.</summary>
    MissingPreamble = 1 << 0,

    /// <summary>No file meta information; the encoding was guessed.</summary>
    MissingFileMeta = 1 << 1,

    /// <summary>The data set is not encoded as the meta information says.</summary>
    WrongTransferSyntax = 1 << 2,

    /// <summary>An element with a VR that is not in the standard.</summary>
    UnknownVr = 1 << 3,

    /// <summary>A missing delimiter at the end of the file.</summary>
    MissingDelimiter = 1 << 4,

    /// <summary>Elements out of order.</summary>
    OutOfOrder = 1 << 5,

    /// <summary>The same tag twice in one data set.</summary>
    DuplicateTag = 1 << 6,

    /// <summary>Bytes after the end of the data set.</summary>
    TrailingBytes = 1 << 7,

    /// <summary>A value of odd length.</summary>
    OddLength = 1 << 8,

    /// <summary>A sequence whose items could not be read; treated as opaque bytes.</summary>
    OpaqueSequence = 1 << 9,

    /// <summary>Sequence items coded in UN (PS3.5 6.2.2).</summary>
    SequenceInUn = 1 << 10,

    /// <summary>Wrong or missing (0002,0000).</summary>
    MetaGroupLength = 1 << 11,

    /// <summary>Group length elements other than (0002,0000).</summary>
    GroupLengths = 1 << 12,

    /// <summary>The last value is shorter than its length says.</summary>
    TruncatedValue = 1 << 13,
}
