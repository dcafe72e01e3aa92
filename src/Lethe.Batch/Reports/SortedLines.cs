using System.Globalization;
using System.Text;

namespace Lethe.Batch.Reports;

/// <summary>
/// A table whose lines are sorted and each once, whatever the order in which threads add them; complete or not there, readable by its
/// owner alone. Memory stays bounded: what is too much waits sorted in parts beside the file.
/// </summary>
internal sealed class SortedLines : IDisposable
{
    private const int MostInMemory = 250_000;

    private readonly AtomicText _file;
    private readonly string _path;
    private readonly string _header;
    private readonly int _most;
    private readonly HashSet<string> _lines = new(StringComparer.Ordinal);
    private readonly List<string> _parts = [];
    private readonly Lock _lock = new();

    internal SortedLines(string path, string header, int most = MostInMemory)
    {
        (_path, _header, _most) = (path, header, most);
        _file = new AtomicText(path, ownerOnly: true);
    }

    internal void Add(string line)
    {
        lock (_lock)
        {
            if (_lines.Add(line) && _lines.Count >= _most)
            {
                PutAside();
            }
        }
    }

    internal void Complete()
    {
        _file.Writer.Write(_header + "\n");
        string? last = null;
        foreach (var line in _parts.Count == 0 ? InOrder() : Merged())
        {
            if (line != last)
            {
                _file.Writer.Write(line + "\n");
            }

            last = line;
        }

        _file.Complete();
    }

    public void Dispose()
    {
        _parts.ForEach(File.Delete);
        _file.Dispose();
    }

    private IOrderedEnumerable<string> InOrder() => _lines.Order(StringComparer.Ordinal);

    private void PutAside()
    {
        var path = Leftovers.Name(Path.GetFullPath(_path), string.Create(CultureInfo.InvariantCulture, $"part{_parts.Count}"));
        _parts.Add(path);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 64 * 1024 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // Lengths, not line breaks, part the lines: a quoted value may hold a line break.
        using var part = new BinaryWriter(new FileStream(path, options), Encoding.UTF8);
        foreach (var line in InOrder())
        {
            part.Write(line);
        }

        _lines.Clear();
    }

    private IEnumerable<string> Merged()
    {
        var next = new PriorityQueue<IEnumerator<string>, string>(StringComparer.Ordinal);
        foreach (var source in _parts.Select(Stored).Append(InOrder()))
        {
            Advance(source.GetEnumerator(), next);
        }

        while (next.TryDequeue(out var source, out var line))
        {
            yield return line;
            Advance(source, next);
        }
    }

    private static void Advance(IEnumerator<string> source, PriorityQueue<IEnumerator<string>, string> next)
    {
        if (source.MoveNext())
        {
            next.Enqueue(source, source.Current);
        }
        else
        {
            source.Dispose();
        }
    }

    private static IEnumerable<string> Stored(string path)
    {
        using var part = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024), Encoding.UTF8);
        while (part.BaseStream.Position < part.BaseStream.Length)
        {
            yield return part.ReadString();
        }
    }
}
