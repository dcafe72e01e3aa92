using System.Security.Cryptography;

namespace Lethe.Batch.Outputs;

/// <summary>
/// Puts files into the output folder: written whole under a temporary name, then renamed into place without replacing anything.
/// One per worker.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private const int MaxRemembered = 4096;

    private readonly string _root;
    private readonly string _temporaryFolder;
    private readonly string _temporary;
    private readonly bool _overwrite;
    private readonly DateTime _runStart;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    internal OutputFolder(string root, string runFolder, int worker, bool overwrite, DateTime runStart)
    {
        (_root, _overwrite, _runStart) = (root, overwrite, runStart);
        _temporaryFolder = Path.Combine(runFolder, worker.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _temporary = Path.Combine(_temporaryFolder, "writing");
        Directory.CreateDirectory(_temporaryFolder);
    }

    internal WriteOutcome Write(DeidentifiedInstance instance, string relative)
    {
        var target = Path.Join(_root, relative);
        try
        {
            EnsureFolder(target);
            using (var handle = File.OpenHandle(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
                instance.WriteTo(handle);
            }

            return Place(target);
        }
        catch
        {
            File.Delete(_temporary);
            throw;
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_temporaryFolder))
        {
            Directory.Delete(_temporaryFolder, recursive: true);
        }
    }

    private WriteOutcome Place(string target)
    {
        if (Renaming.TryMove(_temporary, target))
        {
            return WriteOutcome.Written;
        }

        if (FileContents.AreEqual(_temporary, target))
        {
            File.Delete(_temporary);
            return WriteOutcome.Unchanged;
        }

        if (File.GetLastWriteTimeUtc(target) >= _runStart)
        {
            return PlaceBeside(target);
        }

        if (!_overwrite)
        {
            File.Delete(_temporary);
            return WriteOutcome.Exists;
        }

        File.Move(_temporary, target, overwrite: true);
        return WriteOutcome.Written;
    }

    /// <summary>Two instances with one SOP Instance UID: neither is lost, and the name does not depend on the order of work.</summary>
    private WriteOutcome PlaceBeside(string target)
    {
        string digest;
        using (var stream = File.OpenRead(_temporary))
        {
            digest = Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 8));
        }

        var beside = Path.Join(Path.GetDirectoryName(target), $"{Path.GetFileNameWithoutExtension(target)}-{digest}{Path.GetExtension(target)}");
        if (Renaming.TryMove(_temporary, beside))
        {
            return WriteOutcome.WrittenBesideAnother;
        }

        File.Delete(_temporary);
        return WriteOutcome.Unchanged;
    }

    private void EnsureFolder(string target)
    {
        var lookup = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
        var folder = Path.GetDirectoryName(target.AsSpan());
        if (lookup.Contains(folder))
        {
            return;
        }

        if (_folders.Count >= MaxRemembered)
        {
            _folders.Clear();
        }

        var name = folder.ToString();
        Directory.CreateDirectory(name);
        _folders.Add(name);
    }
}
