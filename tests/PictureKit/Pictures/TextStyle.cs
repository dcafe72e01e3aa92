namespace Lethe.PictureKit.Pictures;

/// <summary>How letters are drawn.</summary>
public enum TextStyle
{
    /// <summary>White or black, with smooth rims.</summary>
    Smooth,

    /// <summary>White or black, without grey levels.</summary>
    Hard,

    /// <summary>A little brighter or darker than what is behind.</summary>
    Faint,

    /// <summary>With a rim of the opposite brightness.</summary>
    Outlined,

    /// <summary>With a shadow beside.</summary>
    Shadowed,

    /// <summary>On a plate that hides the image.</summary>
    Plate,

    /// <summary>Yellow, green, red or cyan; bright grey on pictures without color.</summary>
    Colored,

    /// <summary>Enlarged after it was drawn.</summary>
    Soft,
}
