namespace Lethe.Dicom.Text;

/// <summary>What is wrong with a value of Specific Character Set (0008,0005), although it could be read (PS3.3 C.12.1.1.2).</summary>
[Flags]
public enum CharacterSetAnomalies
{
    /// <summary>The value is as the standard wants it.</summary>
    None = 0,

    /// <summary>A term is spelled in another way, such as <c>ISO-IR 100</c> or <c>utf8</c>.</summary>
    Spelling = 1,

    /// <summary>A term for code extensions stands alone, such as <c>ISO 2022 IR 100</c>.</summary>
    ExtensionAlone = 2,

    /// <summary>Terms with and without code extensions stand together, such as <c>ISO_IR 100\ISO 2022 IR 87</c>.</summary>
    MixedForms = 4,

    /// <summary>Terms stand after UTF-8, GB18030 or GBK, which allow none beside them; they are ignored.</summary>
    TermsIgnored = 8,

    /// <summary>A term is not known, or the terms exclude each other: only ASCII can be decoded.</summary>
    Unknown = 16,
}
