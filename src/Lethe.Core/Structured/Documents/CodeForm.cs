namespace Lethe.Structured.Documents;

/// <summary>How the codes of a code system are formed.</summary>
internal enum CodeForm : byte
{
    /// <summary>Digits: SNOMED CT, RxNorm, CPT, CVX, DICOM.</summary>
    Digits,

    /// <summary>Digits, a hyphen and a check digit.</summary>
    Loinc,

    /// <summary>A letter or digit, digits, and digits behind a point.</summary>
    Icd,

    /// <summary>RID and digits.</summary>
    RadLex,

    /// <summary>C and digits: NCI Thesaurus.</summary>
    Thesaurus,
}
