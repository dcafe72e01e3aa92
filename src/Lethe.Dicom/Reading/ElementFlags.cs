namespace Lethe.Dicom.Reading;

/// <summary>How an element stands in the stream.</summary>
[Flags]
public enum ElementFlags : ushort
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Length was 0xFFFFFFFF.</summary>
    UndefinedLength = 1 << 0,

    /// <summary>Encoded in implicit VR.</summary>
    Implicit = 1 << 1,

    /// <summary>Numbers are big endian.</summary>
    BigEndian = 1 << 2,

    /// <summary>A sequence whose items follow in the table.</summary>
    Sequence = 1 << 3,

    /// <summary>An item of a sequence.</summary>
    Item = 1 << 4,

    /// <summary>Fragments of encapsulated data (PS3.5 A.4), delimiter included in the value.</summary>
    Fragments = 1 << 5,

    /// <summary>The value reaches beyond the header buffer into the source.</summary>
    Bulk = 1 << 6,

    /// <summary>The VR in the stream is not one of the standard.</summary>
    UnknownVr = 1 << 7,

    /// <summary>Out of order or a duplicate among its siblings (set on the parent item, or the table for the top level).</summary>
    Disordered = 1 << 8,

    /// <summary>A sequence by VR whose items could not be read.</summary>
    Opaque = 1 << 9,

    /// <summary>Fragments that end with the file, without a Sequence Delimitation Item.</summary>
    NoDelimiter = 1 << 10,
}
