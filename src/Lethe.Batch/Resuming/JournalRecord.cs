using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Lethe.Batch.Resuming;

/// <summary>One output that is on the disk: a line of the journal, with a checksum, because the last lines of a journal may be torn.</summary>
/// <param name="Input">Keyed id of the input's path, length and time.</param>
/// <param name="HasPixels">The object has pixels that nobody looked at.</param>
/// <param name="Length">Bytes of the output.</param>
/// <param name="Output">Relative path of the output.</param>
internal readonly record struct JournalRecord(string Input, bool HasPixels, long Length, string Output)
{
    private const int ChecksumLength = 8;

    /// <summary>The record as a line with its break.</summary>
    internal void AppendTo(ArrayBufferWriter<byte> lines)
    {
        var start = lines.WrittenCount;
        Utf8.TryWrite(lines.GetSpan(64), CultureInfo.InvariantCulture, $"{Input} {(HasPixels ? 'p' : '-')} {Length} ", out var written);
        lines.Advance(written);
        lines.Advance(Encoding.UTF8.GetBytes(NeedsEscape(Output) ? Uri.EscapeDataString(Output) : Output, lines.GetSpan((Output.Length * 9) + 16)));
        var checksum = Checksum(lines.WrittenSpan[start..]);
        Utf8.TryWrite(lines.GetSpan(ChecksumLength + 2), CultureInfo.InvariantCulture, $" {checksum:x8}\n", out written);
        lines.Advance(written);
    }

    /// <summary>False for a line that is torn or none of ours.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> line, out JournalRecord record)
    {
        record = default;
        if (line.Length <= ChecksumLength + 1 || line[^(ChecksumLength + 1)] != ' '
            || !uint.TryParse(line[^ChecksumLength..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var checksum)
            || checksum != Checksum(line[..^(ChecksumLength + 1)]))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(line[..^(ChecksumLength + 1)]).Split(' ', 4);
        if (parts.Length != 4 || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return false;
        }

        record = new JournalRecord(parts[0], parts[1] == "p", length, NeedsEscape(parts[3]) ? Uri.UnescapeDataString(parts[3]) : parts[3]);
        return true;
    }

    private static bool NeedsEscape(string path) => path.AsSpan().ContainsAnyInRange('\0', '\u001f') || path.Contains('%', StringComparison.Ordinal);

    /// <summary>FNV-1a over a line. It is there against accidents; who can write into the output folder needs no journal to do harm.</summary>
    private static uint Checksum(ReadOnlySpan<byte> line)
    {
        var hash = 2166136261u;
        foreach (var b in line)
        {
            hash = (hash ^ b) * 16777619u;
        }

        return hash;
    }
}
