using System.IO.Enumeration;

namespace Lethe.Batch.Outputs.Media;

/// <summary>Walks the files below <c>DICOM/</c> in the order of their names, one folder at a time. Links lead elsewhere and are not followed.</summary>
internal static class FileSetTree
{
    /// <summary>Relative paths, with slashes; and whether each is a file that can be looked into.</summary>
    /// <param name="root">The folder of the DICOMDIR.</param>
    internal static IEnumerable<(string Relative, bool IsFile)> Walk(string root)
    {
        var folders = new Stack<string>();
        if (Directory.Exists(Path.Combine(root, FileSetNames.Root)))
        {
            folders.Push(FileSetNames.Root);
        }

        while (folders.TryPop(out var folder))
        {
            var entries = Entries(Path.Join(root, folder));
            foreach (var (name, _, isLink) in entries.Where(entry => !entry.IsFolder || entry.IsLink))
            {
                yield return ($"{folder}/{name}", !isLink);
            }

            foreach (var (name, _, _) in entries.Where(entry => entry.IsFolder && !entry.IsLink).Reverse())
            {
                folders.Push($"{folder}/{name}");
            }
        }
    }

    private static List<(string Name, bool IsFolder, bool IsLink)> Entries(string folder)
    {
        var options = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false };
        var entries = new FileSystemEnumerable<(string Name, bool IsFolder, bool IsLink)>(
            folder,
            static (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory, (entry.Attributes & FileAttributes.ReparsePoint) != 0),
            options);
        return [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)];
    }
}
