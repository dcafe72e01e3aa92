using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Lethe.Batch.Resuming;

/// <summary>What the journal of an earlier run says, as far as it still holds.</summary>
internal sealed class JournalContents
{
    private readonly Dictionary<string, bool> _done = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outputs = new(StringComparer.Ordinal);

    private JournalContents(RunConfiguration configuration, DateTime started) => (Configuration, Started) = (configuration, started);

    /// <summary>How the earlier run was made.</summary>
    internal RunConfiguration Configuration { get; }

    /// <summary>When it began, UTC.</summary>
    internal DateTime Started { get; }

    /// <summary>Bytes of the journal before what is torn.</summary>
    internal long ValidBytes { get; private set; }

    /// <summary>Inputs that need no more work.</summary>
    internal int Count => _done.Count;

    /// <summary>True if the output of an input was written and still is there; tells whether the object has pixels.</summary>
    internal bool IsDone(string input, out bool hasPixels) => _done.TryGetValue(input, out hasPixels);

    /// <summary>True if a record vouches for the file with this relative path.</summary>
    internal bool Vouches(string output) => _outputs.Contains(output);

    /// <summary>Reads a journal; null when it is none. Outputs that vanished or have another length do not count.</summary>
    internal static JournalContents? Read(string path, string root)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024);
        var line = new List<byte>(512);
        if (!ReadLine(stream, line) || Begin(Text(line)) is not { } contents)
        {
            return null;
        }

        contents.ValidBytes = line.Count + 1;
        while (ReadLine(stream, line) && JournalRecord.TryParse(CollectionsMarshal.AsSpan(line), out var record))
        {
            contents.ValidBytes += line.Count + 1;
            contents.Add(record, root);
        }

        return contents;
    }

    private static JournalContents? Begin(string header)
    {
        var parts = header.Split(' ', 5);
        return parts.Length == 5 && string.Join(' ', parts.Take(3)) == Journal.Version
            && long.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            && RunConfiguration.Parse(parts[4]) is { } configuration
            ? new JournalContents(configuration, new DateTime(ticks, DateTimeKind.Utc)) : null;
    }

    private void Add(JournalRecord record, string root)
    {
        var file = new FileInfo(Path.Join(root, record.Output));
        if (file.Exists && file.Length == record.Length)
        {
            _done[record.Input] = record.HasPixels;
            _outputs.Add(record.Output);
        }
    }

    /// <summary>A line without its break; false at the end, and for a line that has none.</summary>
    private static bool ReadLine(FileStream stream, List<byte> line)
    {
        line.Clear();
        for (var b = stream.ReadByte(); b >= 0; b = stream.ReadByte())
        {
            if (b == '\n')
            {
                return true;
            }

            line.Add((byte)b);
        }

        return false;
    }

    private static string Text(List<byte> line) => Encoding.UTF8.GetString([.. line]);
}
