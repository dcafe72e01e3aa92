namespace Lethe.Dicom.Reading;

/// <summary>Deviations from PS3.5 and PS3.10 that are read all the same. Each is reported as an anomaly when it occurs.</summary>
public sealed record ReadLeniency
{
    /// <summary>Everything that can be read safely is read.</summary>
    public static ReadLeniency Default { get; } = new();

    /// <summary>Nothing but what the standard allows.</summary>
    public static ReadLeniency Strict { get; } = new()
    {
        MissingPreamble = false,
        MissingFileMeta = false,
        WrongTransferSyntax = false,
        UnknownVr = false,
        MissingSequenceDelimiter = false,
        ItemLengthBeyondSequence = false,
    };

    /// <summary>A file that begins with its meta group instead of 128 bytes and DICM (PS3.10 7.1).</summary>
    public bool MissingPreamble { get; init; } = true;

    /// <summary>A bare data set; its encoding is guessed.</summary>
    public bool MissingFileMeta { get; init; } = true;

    /// <summary>A data set that is encoded otherwise than (0002,0010) says.</summary>
    public bool WrongTransferSyntax { get; init; } = true;

    /// <summary>A VR that is not in PS3.5 6.2, such as <c>??</c> or <c>OX</c>.</summary>
    public bool UnknownVr { get; init; } = true;

    /// <summary>A sequence or item of undefined length that ends with the file.</summary>
    public bool MissingSequenceDelimiter { get; init; } = true;

    /// <summary>An item whose length reaches beyond its sequence: the sequence becomes one opaque value, which no rule keeps.</summary>
    public bool ItemLengthBeyondSequence { get; init; } = true;
}
