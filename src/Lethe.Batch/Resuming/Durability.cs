using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Lethe.Batch.Resuming;

/// <summary>Brings outputs to the disk, so that they outlast a loss of power.</summary>
internal static partial class Durability
{
    /// <summary>Returns when the outputs and their names are on the disk.</summary>
    /// <param name="on">A file on the same file system.</param>
    /// <param name="outputs">The outputs.</param>
    /// <exception cref="IOException">The system says that it failed.</exception>
    internal static void Ensure(SafeFileHandle on, IReadOnlyList<string> outputs)
    {
        if (OperatingSystem.IsLinux())
        {
            // One call for all files and folders is far cheaper than one for each.
            if (SyncFileSystem(on) != 0)
            {
                throw new IOException("The outputs could not be brought to the disk.");
            }

            return;
        }

        foreach (var output in outputs.Where(File.Exists))
        {
            using var handle = File.OpenHandle(output, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(SafeFileHandle file);
}
