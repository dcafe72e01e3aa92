using System.IO.Enumeration;
using Lethe.Batch.Outputs;

namespace Lethe.Batch.Inputs.Directories;

/// <summary>Counts the files below a folder without looking at them; links, the output and folders of other runs do not count.</summary>
internal static class FolderCount
{
    internal static long Of(string root, string output)
    {
        var entries = new FileSystemEnumerable<byte>(
            root,
            (ref FileSystemEntry _) => 0,
            new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true, RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !IsOutput(ref entry, output),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsOutput(ref entry, output) && !RunFolders.IsOne(entry.FileName.ToString()),
        };
        try
        {
            return entries.LongCount();
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static bool IsOutput(ref FileSystemEntry entry, string output) => output.Length > 0 && string.Equals(entry.ToFullPath(), output, StringComparison.Ordinal);
}
