namespace Lethe.Standard;

/// <summary>Data element types (PS3.5 7.4), ordered by strictness.</summary>
public enum AttributeType : byte
{
    /// <summary>The IOD does not have the attribute at this place.</summary>
    NotDefined,

    /// <summary>Optional.</summary>
    Type3,

    /// <summary>Present under a condition, may be empty.</summary>
    Type2C,

    /// <summary>Present, may be empty.</summary>
    Type2,

    /// <summary>Present with a value under a condition.</summary>
    Type1C,

    /// <summary>Present with a value.</summary>
    Type1,

    /// <summary>Nothing is known of the place; the tables never give it, callers may need it.</summary>
    Unknown,
}
