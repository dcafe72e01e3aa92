namespace Lethe.Standard;

/// <summary>
/// What a public attribute is to the rule that closes the profile by default. Table E.1-1 is a minimum (PS3.15 E.1.1 notes 1 and 5);
/// this is our own verdict on every attribute of PS3.6 beyond it.
/// </summary>
public enum UnlistedClass : byte
{
    /// <summary>Not in PS3.6, or private: nothing is known, so it does not pass.</summary>
    Unknown,

    /// <summary>A row of Table E.1-1 rules it.</summary>
    Listed,

    /// <summary>UI that names a class, a coding scheme, a context group: stays.</summary>
    StructuralUid,

    /// <summary>Any other UI: replaced, as U does.</summary>
    InstanceUid,

    /// <summary>Text of technical meaning in which no person, place or site fits: stays.</summary>
    SafeText,

    /// <summary>The meaning of a code: stays only with a known code.</summary>
    CodeMeaning,

    /// <summary>A code value: stays only with a known coding scheme.</summary>
    CodeValue,

    /// <summary>A date that is the same for all patients: never shifted, since a shifted constant tells the shift.</summary>
    ConstantDate,

    /// <summary>Bytes known to be numbers that the object needs: stay.</summary>
    SafeBulk,

    /// <summary>Any other bytes: removed.</summary>
    UnsafeBulk,

    /// <summary>ICC profile: has its own rule.</summary>
    IccProfile,

    /// <summary>Numbers: stay.</summary>
    Number,

    /// <summary>CS: stays.</summary>
    CodeString,

    /// <summary>SQ: each item is processed.</summary>
    Sequence,

    /// <summary>DA, TM and DT: follow the rule for dates.</summary>
    Date,

    /// <summary>PN: removed or replaced.</summary>
    PersonName,

    /// <summary>AE, UR and network addresses in text: removed or replaced.</summary>
    Address,

    /// <summary>Text that someone may have typed: removed or cleaned.</summary>
    FreeText,

    /// <summary>Text that names one device, detector or accessory rather than a product: removed.</summary>
    DeviceText,

    /// <summary>Groups 0000, 0002, 0004 and FFFE, which have no place in a data set.</summary>
    NeverInDataSet,
}
