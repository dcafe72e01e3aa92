using System.Globalization;

namespace Lethe.Batch.Outputs;

/// <summary>Folders for files that are being written, one for each run: named by machine and process, so that those of killed runs are known.</summary>
internal static class RunFolders
{
    private const string AnyPrefix = ".lethe-run-";

    private static string Prefix => $"{AnyPrefix}{Environment.MachineName}-";

    /// <summary>True for a folder of a run, which is no input for another.</summary>
    internal static bool IsOne(string path) => Path.GetFileName(path.AsSpan()).StartsWith(AnyPrefix, StringComparison.Ordinal);

    /// <summary>The name for this process.</summary>
    internal static string OwnName => Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Removes what runs of this machine left behind that were killed; runs of other machines may be alive.</summary>
    internal static void RemoveDead(string output)
    {
        foreach (var folder in Directory.EnumerateDirectories(output, Prefix + "*"))
        {
            if (int.TryParse(Path.GetFileName(folder)[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var process) && (process == Environment.ProcessId || !LiveProcess.Exists(process)))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
