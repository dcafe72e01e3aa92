using Lethe.Profiles.Yaml;

namespace Lethe.Cli.ProfileTools;

/// <summary>Profiles in files: which names mean a file, and what is said about a bad one.</summary>
internal static class ProfileFile
{
    /// <summary>True for a name that ends as YAML does.</summary>
    internal static bool IsFileName(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>All mistakes, one to a line, and how many there are.</summary>
    internal static string Describe(IReadOnlyList<ProfileProblem> problems) =>
        $"{string.Join(Environment.NewLine, problems)}{Environment.NewLine}{problems.Count} mistake{(problems.Count == 1 ? "" : "s")}; nothing was done";

    /// <summary>Writes a new file; false if there is one already.</summary>
    internal static bool TryWriteNew(string path, string text)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            return false;
        }

        using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
        writer.Write(text);
        return true;
    }
}
