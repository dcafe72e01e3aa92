using System.Globalization;

namespace Lethe.Batch.Outputs;

/// <summary>Folders for files that are being written, one for each run: named by machine and process, so that those of killed runs are known.</summary>
internal static class RunFolders
{
    private static string Prefix => $".lethe-run-{Environment.MachineName}-";

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
