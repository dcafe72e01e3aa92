using System.Globalization;
using Lethe.Batch.Outputs;

namespace Lethe.Batch.Patients;

/// <summary>
/// A lock between processes and machines: a file that only one can create. It names its machine and process, so that what a killed
/// process of this machine left behind is known. Locks of the system are not used: they do not hold on many network drives.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private const int Attempts = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string _path;

    private FileLock(string path) => _path = path;

    /// <summary>Takes the lock of a file, waiting some seconds for others; null and why not.</summary>
    internal static FileLock? Take(string file, CancellationToken cancellation, out string? error, int attempts = Attempts)
    {
        var path = file + ".lock";
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            if (TryCreate(path, out error))
            {
                return new FileLock(path);
            }

            if (error is not null)
            {
                return null;
            }

            if (!RemoveIfDead(path) && cancellation.WaitHandle.WaitOne(Pause))
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        error = "another run holds the lock of the file; if none is going on, remove the files beside it whose names end in .lock and .lock.dead";
        return null;
    }

    public void Dispose() => File.Delete(_path);

    /// <summary>False without an error if someone else has the lock.</summary>
    private static bool TryCreate(string path, out string? error)
    {
        error = null;
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            Sign(file, path);
            return true;
        }
        catch (Exception e) when (e is DirectoryNotFoundException || (e is UnauthorizedAccessException && !OperatingSystem.IsWindows()))
        {
            error = "the folder of the file cannot be written";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file is there, or on Windows about to vanish; whatever else it is ends with the attempts.
        }

        return false;
    }

    private static void Sign(FileStream file, string path)
    {
        try
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(Owner(Environment.MachineName, Environment.ProcessId)));
            file.Flush();
        }
        catch (IOException)
        {
            // A lock without a name would never be taken over.
            File.Delete(path);
            throw;
        }
    }

    /// <summary>The text of a lock.</summary>
    internal static string Owner(string machine, int process) => string.Create(CultureInfo.InvariantCulture, $"{machine} {process}");

    /// <summary>
    /// Removes the lock of a process that is gone. Only one does so at a time, and it looks again: or the lock of the next would be
    /// taken for the dead one.
    /// </summary>
    private static bool RemoveIfDead(string path)
    {
        if (!IsDead(path) || !TryCreate(path + ".dead", out _))
        {
            return false;
        }

        try
        {
            if (!IsDead(path))
            {
                return false;
            }

            File.Delete(path);
            return true;
        }
        finally
        {
            File.Delete(path + ".dead");
        }
    }

    private static bool IsDead(string path)
    {
        try
        {
            // Shared for deleting, or its owner could not give it back on Windows.
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            var owner = reader.ReadToEnd();
            var blank = owner.LastIndexOf(' ');
            return blank > 0 && owner[..blank] == Environment.MachineName
                && int.TryParse(owner.AsSpan(blank + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !LiveProcess.Exists(process);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
