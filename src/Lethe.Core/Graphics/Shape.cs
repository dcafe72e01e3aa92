namespace Lethe.Graphics;

/// <summary>What a piece of a drawing is. Only what is known not to be a letter has a name.</summary>
internal enum Shape
{
    /// <summary>A letter, or nothing that could be told from one.</summary>
    Unknown,

    /// <summary>A point or a filled region without arms.</summary>
    Region,

    /// <summary>A straight stroke.</summary>
    Stroke,

    /// <summary>A closed line around one hole, as contours are; also O and 0.</summary>
    Ring,

    /// <summary>A cross, an arrow or a flat arc.</summary>
    Figure,

    /// <summary>A drawing larger than letters are.</summary>
    Large,
}
