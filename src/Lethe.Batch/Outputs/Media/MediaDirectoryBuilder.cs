using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;

namespace Lethe.Batch.Outputs.Media;

/// <summary>
/// Makes the DICOMDIR of an output folder (PS3.3 F, PS3.10 8.6) from the files that are there, those of earlier runs too. What stands in it is
/// read from outputs alone. Of each instance a few bytes are held in memory; records wait in a file without a name.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="restores">True for outputs that have their originals back; others have to say that they are de-identified.</param>
internal sealed class MediaDirectoryBuilder(string root, bool restores)
{
    private const uint IdentityRemoved = 0x0012_0062;

    private readonly MediaSummary _summary = new();
    private readonly HeaderReader _reader = new();
    private readonly string _target = Path.Combine(root, MediaDirectoryFile.Name);

    /// <summary>Most bytes of the file.</summary>
    internal long MostBytes { get; init; } = uint.MaxValue;

    /// <summary>Writes the file under a temporary name, whole or not at all, and puts it in its place.</summary>
    /// <param name="temporary">A path on the same file system.</param>
    /// <param name="cancellation">Ends it early; an earlier DICOMDIR stays.</param>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    internal MediaSummary Build(string temporary, CancellationToken cancellation)
    {
        using var records = TemporaryFile.Open();
        var writer = new DirectoryWriter(records) { MostBytes = MostBytes };
        AddAll(writer, cancellation);
        try
        {
            Place(writer, temporary);
        }
        finally
        {
            File.Delete(temporary);
        }

        return _summary;
    }

    private void AddAll(DirectoryWriter writer, CancellationToken cancellation)
    {
        using var file = new FileSource();
        foreach (var (relative, isFile) in FileSetTree.Walk(root))
        {
            cancellation.ThrowIfCancellationRequested();
            var problem = !FileSetNames.IsFileId(relative) ? MediaProblem.IllegalFileId : isFile ? Add(relative, file, writer) : MediaProblem.Unreadable;
            if (problem != MediaProblem.None)
            {
                _summary.Count(problem);
            }
        }
    }

    /// <summary>Where there is nothing to list or too much, an earlier one would be wrong.</summary>
    private void Place(DirectoryWriter writer, string temporary)
    {
        var fits = _summary.Listed == 0 || Write(writer, temporary);
        if (!fits)
        {
            _summary.Count(MediaProblem.TooLarge);
        }

        if (fits && _summary.Listed > 0)
        {
            File.Move(temporary, _target, overwrite: true);
            _summary.IsWritten = true;
        }
        else if (File.Exists(_target) && MediaDirectoryFile.IsOwn(_target))
        {
            File.Delete(_target);
        }
    }

    private static bool Write(DirectoryWriter writer, string temporary)
    {
        using var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1024 * 1024);
        var fits = writer.Write(file, MediaDirectoryFile.FileSetId, EngineVersion.ImplementationClassUid, EngineVersion.ImplementationVersionName);
        file.Flush(flushToDisk: true);
        return fits;
    }

    private MediaProblem Add(string relative, FileSource file, DirectoryWriter writer)
    {
        if (!TryRead(relative, file))
        {
            return MediaProblem.Unreadable;
        }

        if (!IsOutput())
        {
            return MediaProblem.Stranger;
        }

        if (DirectoryInstance.Of(_reader, relative.Replace('/', '\\')) is not { } instance)
        {
            return MediaProblem.NoPlace;
        }

        if (!writer.Add(instance))
        {
            return MediaProblem.ListedAlready;
        }

        _summary.CountListed(RecordTypes.Of(Encoding.ASCII.GetString(_reader.Meta.SopClassUid)) == RecordTypes.Private);
        return MediaProblem.None;
    }

    private bool TryRead(string relative, FileSource file)
    {
        try
        {
            file.Open(Path.Join(root, relative));
            return _reader.Read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OverflowException or OutOfMemoryException)
        {
            return false;
        }
    }

    /// <summary>A file that someone else put there may hold identity, which a directory would spread.</summary>
    private bool IsOutput()
    {
        if (!MediaDirectoryFile.IsOwn(_reader))
        {
            return false;
        }

        var mark = _reader.Table.Find(IdentityRemoved);
        return restores || (mark >= 0 && _reader.Value(mark).Trim("\0 "u8).SequenceEqual("YES"u8));
    }
}
