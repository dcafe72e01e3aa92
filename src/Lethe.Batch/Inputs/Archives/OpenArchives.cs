using System.IO.Compression;
using Lethe.Batch.Inputs.Archives.Tars;
using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs.Archives;

/// <summary>The archive that one thread reads from, and those around it; kept open while the thread stays in it.</summary>
internal sealed class OpenArchives : IDisposable
{
    private readonly List<(ArchivePlace Place, IArchiveContents Contents)> _open = [];
    private long _outermostLength;

    /// <summary>Opens an archive, or gives it again.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal IArchiveContents Open(ArchivePlace place)
    {
        var at = IndexOf(place);
        if (at < 0)
        {
            if (place.InOuter is { } inOuter)
            {
                Open(inOuter.Archive);
                CloseAfter(IndexOf(inOuter.Archive));
            }
            else
            {
                CloseAfter(-1);
            }

            _open.Add((place, OpenNew(place)));
            at = _open.Count - 1;
        }

        return _open[at].Contents;
    }

    public void Dispose() => CloseAfter(-1);

    private int IndexOf(ArchivePlace place) => _open.FindIndex(open => open.Place == place);

    private IArchiveContents OpenNew(ArchivePlace place)
    {
        var (bytes, owner) = BytesOf(place);
        try
        {
            _outermostLength = place.InOuter is null ? bytes.Length : _outermostLength;
            Span<byte> start = stackalloc byte[ArchiveForms.Beginning];
            switch (ArchiveForms.Of(start[..bytes.Read(0, start)], place.Name))
            {
                case ArchiveForm.Tar:
                    return new TarContents(bytes, owner);
                case ArchiveForm.PackedTar:
                    var unpacked = new TarContents(place.Unpacked.Acquire(bytes, _outermostLength), place.Unpacked);
                    owner.Dispose();
                    return unpacked;
                default:
                    return new ZipContents(new ZipArchive(new SourceStream(bytes), ZipArchiveMode.Read), owner, bytes.Length);
            }
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    private (IByteSource Bytes, IDisposable Owner) BytesOf(ArchivePlace place)
    {
        if (place.InOuter is { } inOuter)
        {
            var content = new MemberContent();
            _open[^1].Contents.Load(inOuter, content);
            return (content, content);
        }

        var file = new FileSource();
        if (place.Bytes is { } bytes)
        {
            return (new MemorySource(bytes), file);
        }

        file.Open(place.Name);
        return (file, file);
    }

    private void CloseAfter(int last)
    {
        for (var i = _open.Count - 1; i > last; i--)
        {
            _open[i].Contents.Dispose();
            _open.RemoveAt(i);
        }
    }
}
