namespace Lethe.Protection.Hidden;

/// <summary>What became of an envelope that should be hidden.</summary>
internal enum HidingVerdict
{
    /// <summary>It is in the cells.</summary>
    Hidden,

    /// <summary>The cells have no bits above their samples, or not only there.</summary>
    NoUnusedBits,

    /// <summary>Something stands in these bits already, an overlay for example, which could not be put back.</summary>
    BitsInUse,

    /// <summary>Too few cells for the envelope, or for so many recipients.</summary>
    TooLittleRoom,
}
