using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Dictionary;

/// <summary>What PS3.6 says of one attribute. Two words in size; texts are made when they are asked for.</summary>
public readonly record struct DictionaryEntry
{
    private readonly ushort index;

    internal DictionaryEntry(int index, Tag tag)
    {
        this.index = (ushort)index;
        Tag = tag;
    }

    /// <summary>The tag asked for; in an enumeration of patterns the digits x are 0.</summary>
    public Tag Tag { get; }

    /// <summary>Position in <see cref="DicomDictionary.All"/>, for tables that run beside the dictionary.</summary>
    public int Row => index;

    /// <summary>True for one of the 88 patterns such as (60xx,3000) (PS3.5 7.6).</summary>
    public bool IsRepeating => index >= DictionaryTable.ExactCount;

    /// <summary>The VR, the first one where PS3.6 offers a choice; None for items and delimiters.</summary>
    public Vr Vr => Choice(0);

    /// <summary>The second VR of "US or SS" and "OB or OW", otherwise None.</summary>
    public Vr SecondVr => Choice(1);

    /// <summary>Value multiplicity as printed, for instance <c>1-n</c>.</summary>
    public string Vm =>
        TextBlob.AsString(TextBlob.Line(DictionaryTable.Vms, DictionaryTable.VmsOffsets, DictionaryTable.VmOf[index]));

    /// <summary>Keyword in ASCII, empty for the few tags that PS3.6 retired without one.</summary>
    public ReadOnlySpan<byte> KeywordUtf8 => DictionaryTable.KeywordOf(index);

    /// <summary>Keyword, empty for the few tags that PS3.6 retired without one.</summary>
    public string Keyword => TextBlob.AsString(KeywordUtf8);

    /// <summary>Name.</summary>
    public string Name => TextBlob.AsString(TextBlob.Line(DictionaryTable.Names, DictionaryTable.NamesOffsets, index));

    /// <summary>True if PS3.6 marks the attribute RET.</summary>
    public bool IsRetired => DictionaryTable.RetiredOf[index] != 0;

    /// <summary>True if PS3.6 gives this VR, alone or as one of several.</summary>
    public bool Allows(Vr vr) => vr != Vr.None && (vr == Choice(0) || vr == Choice(1) || vr == Choice(2));

    private Vr Choice(int number) => DictionaryTable.VrOf(index, number);
}
