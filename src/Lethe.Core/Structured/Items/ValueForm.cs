namespace Lethe.Structured.Items;

/// <summary>What a content item holds, as far as the treatment differs.</summary>
internal enum ValueForm : byte
{
    /// <summary>No value, or one that its own rules decide: coordinates, tables.</summary>
    None,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A person.</summary>
    Name,

    /// <summary>A date, a time, or both.</summary>
    Date,

    /// <summary>A UID.</summary>
    Uid,

    /// <summary>A coded entry.</summary>
    Code,

    /// <summary>A measurement.</summary>
    Number,

    /// <summary>An object: image, waveform or another composite.</summary>
    Reference,

    /// <summary>Further items only.</summary>
    Container,
}
