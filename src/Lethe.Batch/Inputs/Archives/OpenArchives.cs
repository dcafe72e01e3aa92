using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Lethe.Batch.Inputs.Archives;

/// <summary>The archive that one thread reads from, and those around it; kept open while the thread stays in it.</summary>
internal sealed class OpenArchives : IDisposable
{
    private readonly List<(ArchivePlace Place, ZipArchive Archive, IDisposable Content, long Length)> _open = [];

    /// <summary>Opens an archive, or gives it again.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal ZipArchive Open(ArchivePlace place)
    {
        var at = _open.FindIndex(open => open.Place == place);
        if (at < 0)
        {
            CloseAfter(place.Outer is null ? -1 : IndexOf(place.Outer));
            _open.Add(OpenNew(place));
            at = _open.Count - 1;
        }

        return _open[at].Archive;
    }

    /// <summary>Bytes of an archive that is open.</summary>
    internal long LengthOf(ArchivePlace place) => _open.Find(open => open.Place == place).Length;

    public void Dispose() => CloseAfter(-1);

    private int IndexOf(ArchivePlace outer)
    {
        Open(outer);
        return _open.FindIndex(open => open.Place == outer);
    }

    private (ArchivePlace Place, ZipArchive Archive, IDisposable Content, long Length) OpenNew(ArchivePlace place)
    {
        if (place.Outer is { } outer)
        {
            var content = new MemberContent();
            try
            {
                content.Load(Open(outer).Entries[place.IndexInOuter]);
                return (place, new ZipArchive(content.AsStream(), ZipArchiveMode.Read), content, content.Length);
            }
            catch
            {
                content.Dispose();
                throw;
            }
        }

        Stream stream = place.Bytes is not { } bytes ? new FileStream(place.Name, FileMode.Open, FileAccess.Read, FileShare.Read)
            : MemoryMarshal.TryGetArray(bytes, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray());
        try
        {
            return (place, new ZipArchive(stream, ZipArchiveMode.Read), stream, stream.Length);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private void CloseAfter(int last)
    {
        for (var i = _open.Count - 1; i > last; i--)
        {
            _open[i].Archive.Dispose();
            _open[i].Content.Dispose();
            _open.RemoveAt(i);
        }
    }
}
