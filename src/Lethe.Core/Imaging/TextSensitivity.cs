namespace Lethe.Imaging;

/// <summary>How little has to look like text to be taken for it.</summary>
public enum TextSensitivity : byte
{
    /// <summary>What may be text is blanked too: more of the picture goes.</summary>
    Strict,

    /// <summary>Text in all its usual forms.</summary>
    Normal,

    /// <summary>Only what is surely text: less of the picture goes.</summary>
    Lenient,
}
