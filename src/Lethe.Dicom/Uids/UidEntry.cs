using Lethe.Dicom.Dictionary;

namespace Lethe.Dicom.Uids;

/// <summary>One registered UID (PS3.6 Annex A, PS3.16 8). Texts are made when they are asked for.</summary>
public readonly record struct UidEntry
{
    private readonly ushort index;

    internal UidEntry(int index) => this.index = (ushort)index;

    /// <summary>The UID.</summary>
    public string Uid => TextBlob.AsString(UidTable.UidOf(index));

    /// <summary>Name, for instance <c>CT Image Storage</c>.</summary>
    public string Name => TextBlob.AsString(TextBlob.Line(UidTable.Names, UidTable.NamesOffsets, index));

    /// <summary>Kind as in PS3.6, for instance <c>SOP Class</c>, <c>Transfer Syntax</c>, <c>Context Group</c>, <c>Coding Scheme</c>.</summary>
    public string Type => TextBlob.AsString(TextBlob.Line(UidTable.Types, UidTable.TypesOffsets, UidTable.TypeOf[index]));

    /// <summary>Keyword, for a coding scheme its designator; may be empty.</summary>
    public string Keyword => TextBlob.AsString(TextBlob.Line(UidTable.Keywords, UidTable.KeywordsOffsets, index));

    /// <summary>True if PS3.6 marks it retired.</summary>
    public bool IsRetired => UidTable.RetiredOf[index] != 0;
}
