namespace Lethe.Batch.Inputs.Directories;

/// <summary>The path of a file without any link in it.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path, or null where links lead in circles. What does not exist is no link.</summary>
    /// <exception cref="IOException">A link cannot be read.</exception>
    internal static string? Of(string path)
    {
        var current = Path.GetPathRoot(path) ?? "";
        var left = new Stack<string>();
        PushParts(left, path[current.Length..]);
        var links = 0;
        while (left.TryPop(out var part))
        {
            var next = part switch { "." => current, ".." => Path.GetDirectoryName(current) ?? current, _ => Path.Join(current, part) };
            if (part is "." or ".." || new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            if (Path.GetPathRoot(target) is { Length: > 0 } root)
            {
                (current, target) = (root, target[root.Length..]);
            }

            PushParts(left, target);
        }

        return current;
    }

    private static void PushParts(Stack<string> left, string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        foreach (var part in parts.Reverse().Where(part => part.Length > 0))
        {
            left.Push(part);
        }
    }
}
