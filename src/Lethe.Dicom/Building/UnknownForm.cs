namespace Lethe.Dicom.Building;

/// <summary>The two ways in which a writer that does not know an element writes it as UN (PS3.5 6.2.2).</summary>
public enum UnknownForm
{
    /// <summary>UN with a defined length; the content of a sequence is implicit little endian.</summary>
    DefinedLength,

    /// <summary>UN with an undefined length, whose items are implicit little endian; sequences only.</summary>
    UndefinedLength,
}
