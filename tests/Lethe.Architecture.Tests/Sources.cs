using Lethe.TestKit;

namespace Lethe.Architecture.Tests;

/// <summary>The files of the product as they stand in the repository.</summary>
internal static class Sources
{
    public static string Root { get; } = Path.Combine(ReferenceData.RepositoryRoot, "src");

    /// <summary>All C# files that people write, by their path from the root of the repository.</summary>
    public static IReadOnlyList<string> Written { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsOutput(file) && !file.EndsWith(".g.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static string Name(string file) => Path.GetRelativePath(ReferenceData.RepositoryRoot, file).Replace('\\', '/');

    private static bool IsOutput(string file) =>
        Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin");
}
