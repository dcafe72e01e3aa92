using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Building;

/// <summary>One element of a <see cref="DataSet"/>: bytes, or items, or encapsulated fragments.</summary>
public sealed class DataElement
{
    internal DataElement(Tag tag, Vr vr, ReadOnlyMemory<byte> value)
    {
        Tag = tag;
        Vr = vr;
        Value = value;
    }

    /// <summary>The tag.</summary>
    public Tag Tag { get; }

    /// <summary>The VR that an explicit header states.</summary>
    public Vr Vr { get; }

    /// <summary>The value, padded, numbers in little endian; empty for sequences and fragments.</summary>
    public ReadOnlyMemory<byte> Value { get; }

    /// <summary>The items of a sequence, otherwise null (PS3.5 7.5).</summary>
    public IReadOnlyList<DataSet>? Items { get; internal init; }

    /// <summary>The fragments of encapsulated pixel data, offset table first, otherwise null (PS3.5 A.4).</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>>? Fragments { get; internal init; }

    /// <summary>A length to state in place of the true one, for hostile files.</summary>
    public uint? StatedLength { get; internal init; }

    /// <summary>True if the element is written just as it was given, whatever the standard says.</summary>
    public bool IsRaw { get; internal init; }
}
