namespace Lethe.Siemens;

/// <summary>What the items of a tag have to look like to stay.</summary>
internal enum CsaRule
{
    /// <summary>Nothing stays, not even the name.</summary>
    Unknown,

    /// <summary>The name stays, the items are blanked.</summary>
    Blank,

    /// <summary>One number to an item.</summary>
    Number,

    /// <summary>One of the words that are listed for the tag.</summary>
    Word,

    /// <summary>Letters and digits of coil elements.</summary>
    CoilElements,

    /// <summary>Marks of used channels.</summary>
    ChannelMarks,

    /// <summary>Rows and columns of the acquisition.</summary>
    Matrix,

    /// <summary>Counters of the reconstruction.</summary>
    Dimensions,

    /// <summary>A short code of the parallel acquisition.</summary>
    PatMode,

    /// <summary>The type of a gradient coil.</summary>
    GradientCoil,

    /// <summary>The text of a protocol.</summary>
    Protocol,
}
