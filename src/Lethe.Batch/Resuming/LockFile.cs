using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Lethe.Batch.Resuming;

/// <summary>
/// The calls of Linux behind a lock. Files are opened without .NET, which takes locks of its own on what it opens, or not, as the program is set up.
/// </summary>
internal static partial class LockFile
{
    private const int ReadWrite = 2;
    private const int Create = 0x40;
    private const int CloseOnExec = 0x80000;
    private const int AsUsual = 0x1B6;

    private const int Shared = 1;
    private const int Exclusive = 2;
    private const int WithoutWaiting = 4;
    private const int WouldBlock = 11;

    /// <summary>Opens a file, and makes it where asked to; null if it is not there.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    internal static SafeFileHandle? Open(string path, bool create)
    {
        var descriptor = OpenDescriptor(path, ReadWrite | CloseOnExec | (create ? Create : 0), AsUsual);
        if (descriptor >= 0)
        {
            return new SafeFileHandle(descriptor, ownsHandle: true);
        }

        var error = Marshal.GetLastPInvokeError();
        return create ? throw new IOException(Marshal.GetPInvokeErrorMessage(error), error) : null;
    }

    /// <summary>Locks an open file at once: null if the file system knows no locks, false if another process has it.</summary>
    internal static bool? TryLock(SafeFileHandle file, bool shared) =>
        Flock(file, (shared ? Shared : Exclusive) | WithoutWaiting) == 0 ? true : Marshal.GetLastPInvokeError() == WouldBlock ? false : null;

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenDescriptor(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Flock(SafeFileHandle file, int operation);
}
