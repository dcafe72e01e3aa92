namespace Lethe.Batch.Inputs.Directories;

/// <summary>
/// Finds names in folders without regard to letter case, to versions (<c>;1</c>) and to a dot at the end: ISO 9660 has these (ECMA-119 7.5), and
/// systems show them or not. The names of one folder of each level are held.
/// </summary>
internal sealed class FolderNames
{
    private readonly Dictionary<int, (string Folder, Dictionary<string, string> Names)> _levels = [];

    /// <summary>The name as it stands on the disk, or null.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    internal string? Find(string folder, int level, string name)
    {
        if (!_levels.TryGetValue(level, out var known) || known.Folder != folder)
        {
            _levels[level] = known = (folder, Read(folder));
        }

        return known.Names.GetValueOrDefault(Plain(name));
    }

    /// <summary>A name without version and dot.</summary>
    internal static string Plain(string name)
    {
        var semicolon = name.LastIndexOf(';');
        var isVersion = semicolon >= 0 && semicolon < name.Length - 1 && name.AsSpan(semicolon + 1).IndexOfAnyExceptInRange('0', '9') < 0;
        return (isVersion ? name[..semicolon] : name).TrimEnd('.');
    }

    /// <summary>Of names that are the same to us the first counts, so that the order on the disk does not.</summary>
    private static Dictionary<string, string> Read(string folder)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { AttributesToSkip = 0 }))
        {
            var name = Path.GetFileName(path);
            var plain = Plain(name);
            if (!names.TryGetValue(plain, out var other) || string.CompareOrdinal(name, other) < 0)
            {
                names[plain] = name;
            }
        }

        return names;
    }
}
