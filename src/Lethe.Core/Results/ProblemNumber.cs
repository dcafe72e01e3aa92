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

    /// <summary>Nobody has reviewed a value, and the profile quarantines such instances.</summary>
    ValueNotReviewed = 3020,

    /// <summary>The originals are more than one envelope may hold.</summary>
    TooMuchToEncrypt = 3101,

    /// <summary>The instance holds no encrypted originals.</summary>
    NoEncryptedOriginals = 3102,

    /// <summary>No recipient of the encrypted originals has the private key that was given.</summary>
    NotForThisKey = 3103,

    /// <summary>The encrypted originals are damaged or were changed.</summary>
    DamagedEnvelope = 3104,

    /// <summary>The encrypted originals use an algorithm or transfer syntax that is not one of the profile's (PS3.15 E.1.2).</summary>
    UnsupportedEnvelope = 3105,

    /// <summary>What was decrypted is not a data set that can be read within the limits.</summary>
    UnreadableOriginals = 3106,

    /// <summary>What was decrypted has not exactly one item of modified attributes (PS3.15 E.1.1 a).</summary>
    NotOneModifiedItem = 3107,

    /// <summary>The decrypted attributes hold one that has no place in a data set, or one that would break what it is put into.</summary>
    ForbiddenOriginal = 3108,

    /// <summary>Pixel data among the decrypted attributes, or another description of the pixels, were left out.</summary>
    PixelsNotRestored = 3109,

    /// <summary>Texts of the instance and of its originals have no common character set.</summary>
    NoCommonCharacterSet = 3110,

    /// <summary>Overlay bits are embedded in compressed pixel data and cannot be cleared.</summary>
    OverlayBitsInCompressedPixels = 4001,

    /// <summary>Overlay bits embedded in the pixel data were cleared.</summary>
    OverlayBitsCleared = 4002,

    /// <summary>The compressed pixel data hold text segments which could not be cleaned.</summary>
    CodestreamNotUnderstood = 4003,

    /// <summary>There are no native pixel data with unused bits that could hide the envelope.</summary>
    NoUnusedPixelBits = 4004,

    /// <summary>The unused bits of the pixel data hold something already.</summary>
    PixelBitsInUse = 4005,

    /// <summary>The envelope is longer than what the unused bits of the pixel data hold.</summary>
    TooFewPixelBits = 4006,

    /// <summary>The pixels are to be cleaned, and their transfer syntax or process is not one that can be decoded here.</summary>
    PixelsNotDecodable = 4101,

    /// <summary>The pixels are to be cleaned, and their frames are damaged or not as the header describes them.</summary>
    PixelsDamaged = 4102,

    /// <summary>The pixels are to be cleaned, and the library that decodes them is not installed.</summary>
    PixelLibraryMissing = 4103,

    /// <summary>The pixels are to be cleaned, and the header does not describe them as the standard wants.</summary>
    PixelsNotDescribed = 4104,

    /// <summary>The pixels are to be cleaned, and a frame is larger than the limits.</summary>
    PixelsTooLarge = 4105,

    /// <summary>Something was found in the pixels, and they cannot be written in their transfer syntax.</summary>
    PixelsNotCleaned = 4106,

    /// <summary>The re-check of the written header found an element that the plan does not allow.</summary>
    RecheckFailed = 5001,

    /// <summary>The re-check could not read the written header.</summary>
    RecheckUnreadable = 5002,
}
