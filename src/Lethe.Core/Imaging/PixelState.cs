namespace Lethe.Imaging;

/// <summary>What a look at the pixels of an instance ended with.</summary>
public enum PixelState : byte
{
    /// <summary>They could not be looked at, or not be cleaned: nothing may be written.</summary>
    Refused,

    /// <summary>Nothing was found; the bytes stay.</summary>
    Clean,

    /// <summary>What was found is blanked in the new value.</summary>
    Cleaned,
}
