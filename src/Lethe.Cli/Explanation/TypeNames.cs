using Lethe.Standard;

namespace Lethe.Cli.Explanation;

/// <summary>Types of attributes as PS3.5 7.4 prints them.</summary>
/// <remarks>The generator of the documentation compiles this same file.</remarks>
internal static class TypeNames
{
    /// <summary>All Types that a place of an IOD can have, strictest first.</summary>
    internal static IReadOnlyList<AttributeType> All { get; } =
        [AttributeType.Type1, AttributeType.Type1C, AttributeType.Type2, AttributeType.Type2C, AttributeType.Type3, AttributeType.NotDefined];

    internal static string Of(AttributeType type) => type switch
    {
        AttributeType.NotDefined => "not in the IOD",
        AttributeType.Unknown => "unknown",
        _ => string.Concat("Type ", type.ToString().AsSpan("Type".Length)),
    };
}
