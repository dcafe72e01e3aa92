namespace Lethe.Conformance;

/// <summary>Numbers and lists in sentences.</summary>
internal static class Words
{
    /// <summary>One, two and three as <c>a, b and c</c>.</summary>
    internal static string And(IReadOnlyList<string> items) => Join(items, "and");

    /// <summary>Alternatives as <c>a, b or c</c>.</summary>
    internal static string Or(IReadOnlyList<string> items) => Join(items, "or");

    /// <summary>A count with its noun.</summary>
    internal static string Count(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Join(IReadOnlyList<string> items, string last) => items.Count switch
    {
        0 => "none",
        1 => items[0],
        _ => $"{string.Join(", ", items.SkipLast(1))} {last} {items[^1]}",
    };
}
