using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Building;

/// <summary>How <see cref="Part10Writer"/> writes a data set.</summary>
public sealed record WriteOptions
{
    /// <summary>The Transfer Syntax UID; decides implicit, big endian and deflated. Explicit little endian when not said.</summary>
    public string TransferSyntax { get; init; } = SyntaxUid.ExplicitLittleEndian;

    /// <summary>The 128 bytes before "DICM" (PS3.10 7.1); zeros when null. Shorter ones are filled with zeros.</summary>
    public ReadOnlyMemory<byte>? Preamble { get; init; }

    /// <summary>False leaves out the preamble and "DICM".</summary>
    public bool WithPreamble { get; init; } = true;

    /// <summary>False leaves out the File Meta Information; the data set alone is written.</summary>
    public bool WithMeta { get; init; } = true;

    /// <summary>Elements of group 0002 that are added to the usual ones or replace them (PS3.10 7.1).</summary>
    public DataSet? Meta { get; init; }

    /// <summary>True writes sequences with undefined length and a delimiter (PS3.5 7.5.2).</summary>
    public bool UndefinedSequences { get; init; }

    /// <summary>True writes items with undefined length and a delimiter (PS3.5 7.5.2).</summary>
    public bool UndefinedItems { get; init; }

    /// <summary>Elements written as UN, at any depth.</summary>
    public IReadOnlyDictionary<Tag, UnknownForm> AsUnknown { get; init; } = new Dictionary<Tag, UnknownForm>();

    /// <summary>True writes the retired group lengths (gggg,0000), at any depth (PS3.5 7.2).</summary>
    public bool GroupLengths { get; init; }

    /// <summary>Bytes after the end of the data set, which no reader should need.</summary>
    public ReadOnlyMemory<byte> Trailing { get; init; }
}
