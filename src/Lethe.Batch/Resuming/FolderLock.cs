using System.Security.Cryptography;
using Lethe.Batch.Patients;
using Microsoft.Win32.SafeHandles;

namespace Lethe.Batch.Resuming;

/// <summary>
/// A lock of the system on a file, for one run alone or for several at once. It ends with the process, however that ends. The file is
/// gone when the last one gives it back.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const int Attempts = 50;
    private const int SignatureSize = 16;

    private readonly string _path;
    private readonly SafeFileHandle? _handle;
    private readonly FileLock? _byName;

    private FolderLock(string path, SafeFileHandle? handle, FileLock? byName = null) => (_path, _handle, _byName) = (path, handle, byName);

    /// <summary>Takes the lock at once; null if another process holds it.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    internal static FolderLock? Take(string path, bool shared) => OperatingSystem.IsLinux() ? TakeOnLinux(path, shared) : TakeBySharing(path, shared);

    public void Dispose()
    {
        // Who shares it deletes the file only when alone.
        if (OperatingSystem.IsLinux() && _handle is not null && LockFile.TryLock(_handle, shared: false) == true)
        {
            DeleteIfPossible();
        }

        _handle?.Dispose();
        _byName?.Dispose();
        if (!OperatingSystem.IsLinux())
        {
            DeleteIfPossible();
        }
    }

    private static FolderLock? TakeOnLinux(string path, bool shared)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var handle = LockFile.Open(path, create: true)!;
            var answer = LockFile.TryLock(handle, shared);
            if (answer == true && IsStillThere(handle, path))
            {
                return new FolderLock(path, handle);
            }

            handle.Dispose();
            if (answer != true)
            {
                return answer is null ? TakeByName(path, shared) : null;
            }

            // Whoever had it took the file away between our opening and locking it.
        }

        return null;
    }

    /// <summary>Other systems refuse to open what is open: nobody else may have it, or only those who share it.</summary>
    private static FolderLock? TakeBySharing(string path, bool shared)
    {
        try
        {
            return new FolderLock(path, File.OpenHandle(path, FileMode.OpenOrCreate, shared ? FileAccess.Read : FileAccess.ReadWrite, shared ? FileShare.Read : FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>For file systems without locks: the next best, by the name of the file. It knows no sharing.</summary>
    private static FolderLock? TakeByName(string path, bool shared)
    {
        var held = shared ? null : FileLock.Take(path, CancellationToken.None, out _, attempts: 2);
        return shared || held is not null ? new FolderLock(path, null, held) : null;
    }

    /// <summary>True if the path still leads to the file that is locked: it shows what was written through the handle.</summary>
    private static bool IsStillThere(SafeFileHandle handle, string path)
    {
        Span<byte> own = stackalloc byte[SignatureSize];
        if (RandomAccess.Read(handle, own, 0) < SignatureSize)
        {
            RandomNumberGenerator.Fill(own);
            RandomAccess.Write(handle, own, 0);
        }

        using var there = LockFile.Open(path, create: false);
        Span<byte> found = stackalloc byte[SignatureSize];
        return there is not null && RandomAccess.Read(there, found, 0) == SignatureSize && found.SequenceEqual(own);
    }

    private void DeleteIfPossible()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Others share it, or the disk is gone. What counts is the lock, not the name.
        }
    }
}
