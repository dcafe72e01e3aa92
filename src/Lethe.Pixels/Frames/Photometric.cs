namespace Lethe.Pixels.Frames;

/// <summary>What the components of a pixel mean: Photometric Interpretation (0028,0004), PS3.3 C.7.6.3.1.2.</summary>
public enum Photometric : byte
{
    /// <summary>None of those below, or none at all.</summary>
    Other,

    /// <summary>The lowest value is white.</summary>
    Monochrome1,

    /// <summary>The lowest value is black.</summary>
    Monochrome2,

    /// <summary>Indices into the Palette Color Lookup Tables.</summary>
    PaletteColor,

    /// <summary>Red, green, blue.</summary>
    Rgb,

    /// <summary>Luminance and two chrominances, full range.</summary>
    YbrFull,

    /// <summary>The same, chrominances of two neighbouring pixels shared.</summary>
    YbrFull422,

    /// <summary>Retired: restricted range, chrominances shared.</summary>
    YbrPartial422,

    /// <summary>Restricted range, chrominances of four pixels shared.</summary>
    YbrPartial420,

    /// <summary>The irreversible transform of JPEG 2000: decoders give red, green, blue.</summary>
    YbrIct,

    /// <summary>The reversible transform of JPEG 2000: decoders give red, green, blue.</summary>
    YbrRct,
}
