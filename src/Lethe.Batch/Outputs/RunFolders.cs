using System.Globalization;

namespace Lethe.Batch.Outputs;

/// <summary>
/// Folders for files that are being written, one for each run: named by machine, process and life of the process, so that those of killed runs are known
/// also where each process has the same number, as in containers, and runs of one process do not meet.
/// </summary>
internal static class RunFolders
{
    private const string AnyPrefix = ".lethe-run-";

    private static readonly string Life = Guid.NewGuid().ToString("N")[..8];

    private static string Prefix => $"{AnyPrefix}{Environment.MachineName}-";

    /// <summary>True for a folder of a run, which is no input for another.</summary>
    internal static bool IsOne(string path) => Path.GetFileName(path.AsSpan()).StartsWith(AnyPrefix, StringComparison.Ordinal);

    /// <summary>A name for one run of this process.</summary>
    internal static string NewName() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Life}-{Guid.NewGuid():N}");

    /// <summary>Removes what runs of this machine left behind that were killed; runs of other machines may be alive.</summary>
    internal static void RemoveDead(string output)
    {
        foreach (var folder in Directory.EnumerateDirectories(output, Prefix + "*"))
        {
            if (IsDead(Path.GetFileName(folder)[Prefix.Length..].Split('-')))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static bool IsDead(string[] name) =>
        int.TryParse(name[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
        && (process == Environment.ProcessId ? name.Length < 2 || name[1] != Life : !LiveProcess.Exists(process));
}
