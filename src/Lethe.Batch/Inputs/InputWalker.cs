using System.IO.Enumeration;

namespace Lethe.Batch.Inputs;

/// <summary>
/// Walks files and folders of any size, one folder at a time. Links to folders are followed once; the output folder is left out.
/// Names do not matter: what is DICOM is found by looking inside.
/// </summary>
public sealed class InputWalker(IReadOnlyList<string> inputs, string output)
{
    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    private readonly HashSet<string> _linkTargets = new(StringComparer.Ordinal);

    /// <summary>All files, and the folders that cannot be read.</summary>
    public IEnumerable<InputFile> Walk()
    {
        foreach (var input in inputs)
        {
            var full = Path.GetFullPath(input);
            if (!Directory.Exists(full))
            {
                yield return new InputFile(full, full.Length - Path.GetFileName(full).Length, false);
                continue;
            }

            var root = Path.TrimEndingDirectorySeparator(full);
            var rootLength = root.EndsWith(Path.DirectorySeparatorChar) ? root.Length : root.Length + 1;
            foreach (var file in WalkFolder(root, rootLength))
            {
                yield return file;
            }
        }
    }

    private IEnumerable<InputFile> WalkFolder(string root, int rootLength)
    {
        var folders = new Stack<string>();
        folders.Push(root);
        while (folders.TryPop(out var folder))
        {
            using var entries = Open(folder);
            if (entries is null)
            {
                yield return new InputFile(folder, Math.Min(rootLength, folder.Length), true);
                continue;
            }

            while (MoveNext(entries, out var failed))
            {
                var (path, isFolder, isLink) = entries.Current;
                if (!isFolder)
                {
                    yield return new InputFile(path, rootLength, false);
                }
                else if (!IsOutput(path) && (!isLink || IsNewTarget(path)))
                {
                    folders.Push(path);
                }

                if (failed)
                {
                    break;
                }
            }
        }
    }

    private static IEnumerator<(string Path, bool IsFolder, bool IsLink)>? Open(string folder)
    {
        try
        {
            return new FileSystemEnumerable<(string, bool, bool)>(
                folder,
                static (ref FileSystemEntry e) => (e.ToFullPath(), e.IsDirectory, e.IsDirectory && (e.Attributes & FileAttributes.ReparsePoint) != 0),
                OneFolder).GetEnumerator();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool MoveNext(IEnumerator<(string Path, bool IsFolder, bool IsLink)> entries, out bool failed)
    {
        failed = false;
        try
        {
            return entries.MoveNext();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failed = true;
            return false;
        }
    }

    private bool IsOutput(string path) => string.Equals(path, output, StringComparison.Ordinal);

    /// <summary>A link is followed if it leads to a folder that no other link led to, and not upwards: loops end here.</summary>
    private bool IsNewTarget(string path)
    {
        var target = TargetOf(path);
        return target is not null
            && !(path + Path.DirectorySeparatorChar).StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && _linkTargets.Add(target);
    }

    private static string? TargetOf(string path)
    {
        try
        {
            var target = new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName;
            return Directory.Exists(target) ? target : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
