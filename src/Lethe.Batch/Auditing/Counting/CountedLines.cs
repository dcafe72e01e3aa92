using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Lethe.Batch.Auditing.Counting;

/// <summary>
/// Lines with how often each was added. Memory stays bounded: what is too much waits sorted in parts on disk, readable by its owner alone
/// and gone at the end. For one thread; <see cref="Merged"/> joins what several gathered.
/// </summary>
internal sealed class CountedLines(string path, int mostCharacters = CountedLines.MostInMemory) : IDisposable
{
    private const int MostInMemory = 16 * 1024 * 1024;
    private const int CostOfEntry = 40;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _parts = [];
    private long _used;

    /// <summary>Parts that were put on disk.</summary>
    internal int Parts => _parts.Count;

    internal void Add(ReadOnlySpan<char> line)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts.GetAlternateLookup<ReadOnlySpan<char>>(), line, out var isKnown);
        count++;
        if (isKnown)
        {
            return;
        }

        _used += line.Length + CostOfEntry;
        if (_used > mostCharacters)
        {
            PutAside();
        }
    }

    public void Dispose() => _parts.ForEach(File.Delete);

    /// <summary>All lines in order, each once, with the sum of its counts.</summary>
    internal static IEnumerable<(string Line, long Count)> Merged(IEnumerable<CountedLines> all)
    {
        var next = new PriorityQueue<IEnumerator<(string Line, long Count)>, string>(StringComparer.Ordinal);
        foreach (var source in all.SelectMany(one => one._parts.Select(Stored).Append(one.InOrder())))
        {
            Advance(source.GetEnumerator(), next);
        }

        (string Line, long Count)? last = null;
        while (next.TryDequeue(out var source, out _))
        {
            var (line, count) = source.Current;
            if (last is { } before && before.Line != line)
            {
                yield return before;
                last = null;
            }

            last = (line, (last?.Count ?? 0) + count);
            Advance(source, next);
        }

        if (last is { } end)
        {
            yield return end;
        }
    }

    private static void Advance(IEnumerator<(string Line, long Count)> source, PriorityQueue<IEnumerator<(string Line, long Count)>, string> next)
    {
        if (source.MoveNext())
        {
            next.Enqueue(source, source.Current.Line);
        }
        else
        {
            source.Dispose();
        }
    }

    private IEnumerable<(string Line, long Count)> InOrder() => _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    private void PutAside()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.part{_parts.Count}");
        _parts.Add(name);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 64 * 1024 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var part = new BinaryWriter(new FileStream(name, options), Encoding.UTF8);
        foreach (var (line, count) in InOrder())
        {
            part.Write(line);
            part.Write(count);
        }

        _counts.Clear();
        _used = 0;
    }

    private static IEnumerable<(string Line, long Count)> Stored(string name)
    {
        using var part = new BinaryReader(new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024), Encoding.UTF8);
        while (part.BaseStream.Position < part.BaseStream.Length)
        {
            var line = part.ReadString();
            yield return (line, part.ReadInt64());
        }
    }
}
