namespace Lethe.Profiles;

/// <summary>How an <see cref="AttributeTest"/> compares.</summary>
public enum TestKind
{
    /// <summary>A value equals one of the texts.</summary>
    Equals,

    /// <summary>A value contains one of the texts.</summary>
    Contains,

    /// <summary>A value begins with one of the texts.</summary>
    StartsWith,

    /// <summary>A value ends with one of the texts.</summary>
    EndsWith,

    /// <summary>A value is a number below the one given.</summary>
    LessThan,

    /// <summary>A value is a number above the one given.</summary>
    GreaterThan,

    /// <summary>The attribute is there and has a value.</summary>
    Present,

    /// <summary>The attribute is absent or empty.</summary>
    Missing,
}
