namespace Lethe.Results;

/// <summary>Numbered problems, printed as <c>LETHEnnnn</c>; docs/problems has a page for each. Reading problems 1001-1015 keep their own numbers.</summary>
public enum ProblemNumber
{
    /// <summary>No problem.</summary>
    None = 0,

    /// <summary>A rule of the profile rejects the instance.</summary>
    RejectedByProfile = 2101,

    /// <summary>A rule of the profile quarantines the instance.</summary>
    QuarantinedByProfile = 2102,

    /// <summary>The instance is of a private SOP class: nothing but the closed rules could be applied (PS3.15 E.1.1 note 6).</summary>
    PrivateSopClass = 3001,

    /// <summary>The SOP class is missing or not known: the strictest Type of all IODs was used.</summary>
    UnknownSopClass = 3002,

    /// <summary>An attribute that the IOD needs has a value that is not legal, and no dummy could take its place.</summary>
    IllegalRequiredValue = 3003,

    /// <summary>An attribute that the IOD needs is a sequence whose items cannot be read.</summary>
    UnreadableRequiredSequence = 3004,

    /// <summary>A value that is not legal for its VR was removed.</summary>
    IllegalValueRemoved = 3005,

    /// <summary>The instance has no SOP Instance UID; one was derived.</summary>
    MissingSopInstanceUid = 3006,

    /// <summary>An item or value would be too long for its length field.</summary>
    TooLong = 3007,

    /// <summary>Bytes after the end of the data set were dropped.</summary>
    TrailingBytesDropped = 3008,

    /// <summary>How the data set is coded was guessed, and no VR confirms the guess.</summary>
    EncodingGuessed = 3009,

    /// <summary>The patient was given no pseudonym, and the run asks for one.</summary>
    UnknownPatient = 3010,

    /// <summary>A minimal header was asked for, and the IOD that would tell it is not known: the Basic Profile was applied.</summary>
    NoMinimalHeader = 3012,

    /// <summary>Overlay bits are embedded in compressed pixel data and cannot be cleared.</summary>
    OverlayBitsInCompressedPixels = 4001,

    /// <summary>Overlay bits embedded in the pixel data were cleared.</summary>
    OverlayBitsCleared = 4002,

    /// <summary>The compressed pixel data hold text segments which could not be cleaned.</summary>
    CodestreamNotUnderstood = 4003,

    /// <summary>The re-check of the written header found an element that the plan does not allow.</summary>
    RecheckFailed = 5001,

    /// <summary>The re-check could not read the written header.</summary>
    RecheckUnreadable = 5002,
}
