namespace Lethe.Structured.Items;

/// <summary>What happens to the value of a content item.</summary>
internal enum ItemTreatment : byte
{
    /// <summary>By value type, as the attribute that carries the value (PS3.15 E.3.4, concepts beyond the table).</summary>
    ByType,

    /// <summary>Stays (code K).</summary>
    Keep,

    /// <summary>Text is cleaned, dates move (code C).</summary>
    Clean,

    /// <summary>A placeholder of the value type (codes D, Z and X/D).</summary>
    Dummy,

    /// <summary>The item goes; where the tree needs it, a placeholder (code X).</summary>
    Remove,
}
