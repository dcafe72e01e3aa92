using System.Runtime.InteropServices;

namespace Lethe.Batch.Outputs;

/// <summary>Renames a file without ever replacing another.</summary>
internal static partial class Renaming
{
    private const int CurrentFolder = -100;
    private const uint NoReplace = 1;

    /// <summary>False if the target exists.</summary>
    internal static bool TryMove(string source, string target)
    {
        if (OperatingSystem.IsLinux() && RenameAt(CurrentFolder, source, CurrentFolder, target, NoReplace) == 0)
        {
            return true;
        }

        if (File.Exists(target))
        {
            return false;
        }

        try
        {
            // File systems without renameat2, and other systems: this, too, fails when the target exists.
            File.Move(source, target, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(target) && File.Exists(source))
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt(int sourceFolder, string source, int targetFolder, string target, uint flags);
}
