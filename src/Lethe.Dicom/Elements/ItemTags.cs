namespace Lethe.Dicom.Elements;

/// <summary>Tags of items and delimiters (PS3.5 7.5).</summary>
public static class ItemTags
{
    /// <summary>(FFFE,E000) Item.</summary>
    public const uint Item = 0xFFFE_E000;

    /// <summary>(FFFE,E00D) Item Delimitation Item.</summary>
    public const uint ItemDelimitation = 0xFFFE_E00D;

    /// <summary>(FFFE,E0DD) Sequence Delimitation Item.</summary>
    public const uint SequenceDelimitation = 0xFFFE_E0DD;
}
