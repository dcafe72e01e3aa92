namespace Lethe.Planning;

/// <summary>What happens to one element. Fits into a byte of a rule.</summary>
public enum ActionKind : byte
{
    /// <summary>The element is gone (code X of PS3.15 Table E.1-1a). The default: what nobody decided does not get out.</summary>
    Remove = 0,

    /// <summary>The value stays if it is legal for its VR (code K).</summary>
    Keep,

    /// <summary>Zero length (code Z).</summary>
    Empty,

    /// <summary>A value that fits VR and IOD and tells nothing (code D).</summary>
    Dummy,

    /// <summary>Every value is mapped to a new UID (code U).</summary>
    RemapUids,

    /// <summary>The sequence stays and each item is processed (codes K, C and U* on sequences).</summary>
    Recurse,

    /// <summary>The pseudonym of the patient (a dummy as code Z and Z/D allow).</summary>
    PatientCode,

    /// <summary>A part of a coded entry: stays for known coding schemes, is replaced for local ones (PS3.15 E.1.1 note 7).</summary>
    CleanCode,

    /// <summary>An ICC profile: numbers stay, texts go.</summary>
    CleanIccProfile,

    /// <summary>Belongs to the marks which the de-identifier writes anew (PS3.15 E.1.1 f).</summary>
    Mark,

    /// <summary>Gone, or empty for animals, whose IOD demands the element (Type 2C of Patient Module).</summary>
    EmptyForAnimals,

    /// <summary>Technical text: stays if it can be decoded and has no control characters.</summary>
    KeepText,

    /// <summary>Pixel data of the top level; nested copies go (PS3.15 E.3.1 note 4).</summary>
    PixelData,

    /// <summary>Specific Character Set: stays if every term is known (PS3.3 C.12.1.1.2).</summary>
    CharacterSet,

    /// <summary>The length of the encapsulated document, which is replaced.</summary>
    DocumentLength,

    /// <summary>Gone, unless Referenced Series Sequence lists what is referenced: then the references stay, remapped, or that list would be wrong (code X/Z/U*, PS3.3 C.12.2).</summary>
    RecurseIfListed,

    /// <summary>UIDs of classes, schemes and templates stay; what is none of them is mapped to a new UID.</summary>
    KeepStructuralUids,

    /// <summary>UIDs of instances stay if they are legal, others are mapped to new ones (PS3.15 E.3.9).</summary>
    KeepUids,

    /// <summary>Dates, times and date-times stay if they can be read (PS3.15 E.3.6, Full Dates).</summary>
    KeepDate,

    /// <summary>Dates move by the whole days of the patient, times of day stay (PS3.15 E.3.6, Modified Dates).</summary>
    ShiftDate,

    /// <summary>Dates keep their year, or year and month.</summary>
    TruncateDate,

    /// <summary>The date that the profile names, for all.</summary>
    NeutralDate,

    /// <summary>Free text: what identifies goes, known words stay (PS3.15 E.3.5).</summary>
    CleanText,

    /// <summary>An age stays; above a limit it becomes one and the same.</summary>
    KeepAge,

    /// <summary>A keyed code of the value, the same wherever the value was the same.</summary>
    KeyedCode,

    /// <summary>A value that the profile gives.</summary>
    Replace,

    /// <summary>A private element that is known to be safe stays if it holds nothing of this patient (PS3.15 E.3.10).</summary>
    KeepSafePrivate,

    /// <summary>A private creator stays while an element of its block does (PS3.15 E.3.10, PS3.5 7.8.1).</summary>
    KeepCreator,

    /// <summary>A Siemens CSA header: numbers of technique stay, the rest is blanked (PS3.15 E.3.10).</summary>
    CleanCsaHeader,

    /// <summary>What the input says of its private blocks: entries of blocks that stay (PS3.15 E.3.10).</summary>
    PrivateCharacteristics,

    /// <summary>A tree of content items: each by its concept and value type (PS3.15 E.3.4).</summary>
    CleanContent,

    /// <summary>A group 60xx: stays if no text is drawn in its bits (PS3.15 E.3.3).</summary>
    CleanOverlay,

    /// <summary>An encapsulated document: CDA is cleaned, others are replaced (PS3.15 E.1.1 note 15).</summary>
    CleanDocument,

    /// <summary>The name of a graphic layer: a known technical one stays, others become keyed codes.</summary>
    GraphicLayer,

    /// <summary>A list of what the instance references: stays while it references something (Type 1C of PS3.3 C.12.2, in minimal headers).</summary>
    RecurseIfReferring,

    /// <summary>Laterality of a minimal header: empty, or gone where image or frame have one (Type 2C of PS3.3 C.7.3.1).</summary>
    EmptyLaterality,

    /// <summary>The value stays: someone looked at it and said so.</summary>
    KeepReviewed,

    /// <summary>The value goes as code X says: someone looked at it and said so.</summary>
    RemoveReviewed,

    /// <summary>The text that someone gave for this value takes its place.</summary>
    ReplaceReviewed,

    /// <summary>Nobody looked at the value, and the profile wants that: the end of the instance.</summary>
    RefuseUnreviewed,
}
