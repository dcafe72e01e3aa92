using Lethe.TestKit;

namespace Lethe.Interop.Tests;

/// <summary>The table in docs/conformance.md of real files that are not de-identified.</summary>
internal static class ConformancePage
{
    private const string Heading = "## Files of the test collection that are not de-identified";

    /// <summary>Lines of the table as "file outcome number".</summary>
    public static IReadOnlyList<string> Exceptions { get; } =
    [
        .. File.ReadLines(Path.Combine(ReferenceData.RepositoryRoot, "docs", "conformance.md"))
            .SkipWhile(line => line != Heading).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1].Trim('`')} {cells[2]} {cells[3]}".TrimEnd()),
    ];
}
