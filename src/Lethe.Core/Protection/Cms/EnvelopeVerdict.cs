namespace Lethe.Protection;

/// <summary>How opening an envelope went.</summary>
internal enum EnvelopeVerdict
{
    /// <summary>There is content.</summary>
    Opened,

    /// <summary>No recipient of the envelope has one of the keys.</summary>
    NotForThisKey,

    /// <summary>It breaks the rules of CMS, or a key opens the content key and the content does not decrypt with that.</summary>
    Damaged,

    /// <summary>A kind of message, recipient or cipher that PS3.15 E.1.1 does not allow.</summary>
    Unsupported,
}
