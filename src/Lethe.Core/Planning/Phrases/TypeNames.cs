using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>Types of attributes as PS3.5 7.4 prints them.</summary>
public static class TypeNames
{
    /// <summary>All Types that a place of an IOD can have, strictest first.</summary>
    public static IReadOnlyList<AttributeType> All { get; } =
        [AttributeType.Type1, AttributeType.Type1C, AttributeType.Type2, AttributeType.Type2C, AttributeType.Type3, AttributeType.NotDefined];

    /// <summary>The printed form of a Type.</summary>
    public static string Of(AttributeType type) => type switch
    {
        AttributeType.NotDefined => "not in the IOD",
        AttributeType.Unknown => "unknown",
        _ => string.Concat("Type ", type.ToString().AsSpan("Type".Length)),
    };
}
