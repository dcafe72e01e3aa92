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
}
