using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Lethe.Batch.Inputs;

/// <summary>Opens files on Linux without ever waiting: a named pipe would wait for its writer, for ever.</summary>
internal static partial class RegularFile
{
    private const int ReadOnly = 0;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int FromEnd = 2;

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="IOException">It cannot be opened, or is a pipe, a socket or a terminal.</exception>
    internal static SafeFileHandle Open(string path)
    {
        var descriptor = OpenDescriptor(path, ReadOnly | NonBlocking | CloseOnExec);
        if (descriptor < 0)
        {
            throw new IOException("The file cannot be opened.");
        }

        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (Seek(handle, 0, FromEnd) >= 0)
        {
            return handle;
        }

        handle.Dispose();
        throw new IOException("This is no file that can be read at any place.");
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenDescriptor(string path, int flags);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long Seek(SafeFileHandle file, long offset, int origin);
}
