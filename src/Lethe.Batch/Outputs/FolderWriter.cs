using Lethe.Batch.Outputs.Media;

namespace Lethe.Batch.Outputs;

/// <summary>
/// Puts files into the output folder: written whole under a temporary name, then renamed into place without replacing anything.
/// One per worker.
/// </summary>
internal sealed class FolderWriter : IOutputWriter
{
    private const int MaxRemembered = 4096;

    private readonly string _root;
    private readonly string _temporaryFolder;
    private readonly string _temporary;
    private readonly PlacingRules _rules;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    internal FolderWriter(string root, string runFolder, int worker, PlacingRules rules)
    {
        (_root, _rules) = (root, rules);
        _temporaryFolder = Path.Combine(runFolder, worker.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _temporary = Path.Combine(_temporaryFolder, "writing");
        Directory.CreateDirectory(_temporaryFolder);
    }

    public WriteOutcome Write(IOutputInstance instance, string relative)
    {
        var target = Path.Join(_root, relative);
        try
        {
            EnsureFolder(target);
            using (var handle = File.OpenHandle(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
                instance.WriteTo(handle);
            }

            return Place(target, relative);
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

    private WriteOutcome Place(string target, string relative)
    {
        if (Renaming.TryMove(_temporary, target))
        {
            NoteIfResumed(relative);
            return WriteOutcome.Written;
        }

        if (_rules.Overwrites && File.GetLastWriteTimeUtc(target) < _rules.RunStart)
        {
            File.Move(_temporary, target, overwrite: true);
            NoteIfResumed(relative);
            return WriteOutcome.Written;
        }

        lock (_rules.Lock)
        {
            if (_rules.Resumption is null || !_rules.Resumption.IsTorn(relative, target, _temporary))
            {
                return PlaceBeside(target);
            }

            File.Move(_temporary, target, overwrite: true);
            _rules.Resumption.Wrote(relative);
            return WriteOutcome.Written;
        }
    }

    private void NoteIfResumed(string relative)
    {
        if (_rules.Resumption is { Resumes: true })
        {
            lock (_rules.Lock)
            {
                _rules.Resumption.Wrote(relative);
            }
        }
    }

    /// <summary>
    /// Another file has the name: the same instance, or one with the same SOP Instance UID and other content. Neither is lost: the one
    /// with the smaller digest has the plain name and the others carry theirs, whatever the order of work.
    /// </summary>
    private WriteOutcome PlaceBeside(string target)
    {
        while (true)
        {
            if (FileContents.AreEqual(_temporary, target))
            {
                File.Delete(_temporary);
                return WriteOutcome.Unchanged;
            }

            var (own, other) = (FileContents.Digest(_temporary), FileContents.Digest(target));
            if (string.CompareOrdinal(own, other) > 0)
            {
                return PlaceWithDigest(target, own);
            }

            if (!Renaming.TryMove(target, Beside(target, other)))
            {
                File.Delete(target);
            }

            if (Renaming.TryMove(_temporary, target))
            {
                return WriteOutcome.WrittenBesideAnother;
            }
        }
    }

    private WriteOutcome PlaceWithDigest(string target, string digest)
    {
        var path = Beside(target, digest);
        if (Renaming.TryMove(_temporary, path))
        {
            return WriteOutcome.WrittenBesideAnother;
        }

        if (FileContents.AreEqual(_temporary, path))
        {
            File.Delete(_temporary);
            return WriteOutcome.Unchanged;
        }

        // The name says what must stand there: what is there is torn.
        File.Move(_temporary, path, overwrite: true);
        return WriteOutcome.WrittenBesideAnother;
    }

    private string Beside(string path, string digest)
    {
        if (!_rules.IsFileSet)
        {
            return Path.Join(Path.GetDirectoryName(path), $"{Path.GetFileNameWithoutExtension(path)}-{digest}{Path.GetExtension(path)}");
        }

        var beside = FileSetNames.Beside(path, digest);
        EnsureFolder(beside);
        return beside;
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
