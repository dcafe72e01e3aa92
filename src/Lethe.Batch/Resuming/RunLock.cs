using System.Globalization;
using System.Security.Cryptography;
using Lethe.Batch.Inputs;
using Microsoft.Win32.SafeHandles;

namespace Lethe.Batch.Resuming;

/// <summary>
/// Keeps a second run out of an output folder. A lock of the system, which ends with its process however that ends. Parts of one run
/// (--shard) share the folder; a whole run has it alone.
/// </summary>
internal sealed class RunLock : IDisposable
{
    private const string FolderName = ".lethe-run.lock";

    private const int Attempts = 100;

    private readonly List<(string Path, FileStream File)> _held = [];

    private RunLock()
    {
    }

    /// <summary>Takes the lock of a folder.</summary>
    /// <exception cref="IOException">Another run has it, or the folder cannot be written.</exception>
    internal static RunLock Take(string folder, int shard, int shards)
    {
        var locks = new RunLock();
        var isShared = shards > 1;
        var taken = locks.TryTake(Path.Combine(folder, FolderName), isShared)
            && (!isShared || locks.TryTake(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".lethe-run-{shard}-of-{shards}.lock")), false));
        if (taken)
        {
            return locks;
        }

        locks.Dispose();
        throw new OutputInUseException();
    }

    public void Dispose()
    {
        foreach (var (path, file) in Enumerable.Reverse(_held))
        {
            file.Dispose();
            RemoveIfUnused(path);
        }

        _held.Clear();
    }

    private bool TryTake(string path, bool isShared)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            Create(path);
            if (!TryOpen(path, isShared, out var file))
            {
                return false;
            }

            if (file is not null && IsStillThere(file, path))
            {
                _held.Add((path, file));
                return true;
            }

            // It was removed by a run that just ended, before we opened or locked it.
            file?.Dispose();
        }

        return false;
    }

    /// <summary>False if another run holds it; true without a file if it is gone.</summary>
    private static bool TryOpen(string path, bool isShared, out FileStream? file)
    {
        file = null;
        try
        {
            file = isShared
                ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete)
                : new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>A lock file holds a token, so that it can be told from one with the same name that came later.</summary>
    private static void Create(string path)
    {
        if (File.Exists(path))
        {
            return;
        }

        var fresh = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(fresh, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        try
        {
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException)
        {
            // Someone else was first; whether it is still there is found out by opening it.
            File.Delete(fresh);
        }
    }

    /// <summary>False if the file was removed, or another has its name. Elsewhere than on Linux an open file cannot be removed.</summary>
    private static bool IsStillThere(FileStream file, string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        try
        {
            using var byPath = RegularFile.Open(path);
            return Token(byPath) == Token(file.SafeFileHandle);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string Token(SafeFileHandle file)
    {
        Span<byte> bytes = stackalloc byte[32];
        return Convert.ToHexString(bytes[..RandomAccess.Read(file, bytes, 0)]);
    }

    /// <summary>Removes the lock file if nobody else has it: parts of a run end in any order.</summary>
    private static void RemoveIfUnused(string path)
    {
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                File.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another part still works, or has removed it.
        }
    }
}
