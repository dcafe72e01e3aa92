using System.Globalization;
using Lethe.Batch.Outputs;

namespace Lethe.Batch.Reports;

/// <summary>Parts of reports and tables whose process was killed. Tables hold originals, so their parts must not lie about.</summary>
internal static class Leftovers
{
    /// <summary>The name of a part of a file while this process writes it.</summary>
    internal static string Name(string path, string part) => string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.{part}");

    /// <summary>Removes the parts of a file that belong to no living process of this machine.</summary>
    internal static void Remove(string path)
    {
        // A pattern with ".*" matches the name without an ending too.
        foreach (var part in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".*").Where(name => name.Length > path.Length))
        {
            var names = part[(path.Length + 1)..].Split('.');
            var isPart = names.Length == 2 && (names[1] == "writing" || names[1].StartsWith("part", StringComparison.Ordinal));
            if (isPart && int.TryParse(names[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !LiveProcess.Exists(process))
            {
                File.Delete(part);
            }
        }
    }
}
