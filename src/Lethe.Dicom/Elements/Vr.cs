namespace Lethe.Dicom.Elements;

/// <summary>Value Representations (PS3.5 6.2). The number is the two letters as they stand in a little endian stream.</summary>
public enum Vr : ushort
{
    /// <summary>No VR: items and delimiters, or not known.</summary>
    None = 0,

    /// <summary>Application Entity.</summary>
    AE = 0x4541,

    /// <summary>Age String.</summary>
    AS = 0x5341,

    /// <summary>Attribute Tag.</summary>
    AT = 0x5441,

    /// <summary>Code String.</summary>
    CS = 0x5343,

    /// <summary>Date.</summary>
    DA = 0x4144,

    /// <summary>Decimal String.</summary>
    DS = 0x5344,

    /// <summary>Date Time.</summary>
    DT = 0x5444,

    /// <summary>Floating Point Double.</summary>
    FD = 0x4446,

    /// <summary>Floating Point Single.</summary>
    FL = 0x4C46,

    /// <summary>Integer String.</summary>
    IS = 0x5349,

    /// <summary>Long String.</summary>
    LO = 0x4F4C,

    /// <summary>Long Text.</summary>
    LT = 0x544C,

    /// <summary>Other Byte.</summary>
    OB = 0x424F,

    /// <summary>Other Double.</summary>
    OD = 0x444F,

    /// <summary>Other Float.</summary>
    OF = 0x464F,

    /// <summary>Other Long.</summary>
    OL = 0x4C4F,

    /// <summary>Other 64-bit Very Long.</summary>
    OV = 0x564F,

    /// <summary>Other Word.</summary>
    OW = 0x574F,

    /// <summary>Person Name.</summary>
    PN = 0x4E50,

    /// <summary>Short String.</summary>
    SH = 0x4853,

    /// <summary>Signed Long.</summary>
    SL = 0x4C53,

    /// <summary>Sequence of Items.</summary>
    SQ = 0x5153,

    /// <summary>Signed Short.</summary>
    SS = 0x5353,

    /// <summary>Short Text.</summary>
    ST = 0x5453,

    /// <summary>Signed 64-bit Very Long.</summary>
    SV = 0x5653,

    /// <summary>Time.</summary>
    TM = 0x4D54,

    /// <summary>Unlimited Characters.</summary>
    UC = 0x4355,

    /// <summary>Unique Identifier.</summary>
    UI = 0x4955,

    /// <summary>Unsigned Long.</summary>
    UL = 0x4C55,

    /// <summary>Unknown.</summary>
    UN = 0x4E55,

    /// <summary>URI/URL.</summary>
    UR = 0x5255,

    /// <summary>Unsigned Short.</summary>
    US = 0x5355,

    /// <summary>Unlimited Text.</summary>
    UT = 0x5455,

    /// <summary>Unsigned 64-bit Very Long.</summary>
    UV = 0x5655,
}
