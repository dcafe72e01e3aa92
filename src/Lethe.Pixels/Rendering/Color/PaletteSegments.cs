namespace Lethe.Pixels.Rendering.Color;

/// <summary>Expands segmented lookup tables (PS3.3 C.7.9.2).</summary>
internal static class PaletteSegments
{
    private const int Discrete = 0;
    private const int Linear = 1;
    private const int Indirect = 2;

    /// <summary>Expands segments to entries of 8 bits. False if they do not give as many as there should be.</summary>
    internal static bool TryExpand(ReadOnlySpan<ushort> segments, int count, out byte[] table)
    {
        var entries = new List<ushort>(count);
        var isWhole = TryRun(segments, 0, int.MaxValue, count, entries, isIndirect: false) && entries.Count >= count;
        table = isWhole ? [.. entries.Take(count).Select(entry => (byte)(entry >> 8))] : [];
        return isWhole;
    }

    private static bool TryRun(ReadOnlySpan<ushort> data, int at, int mostSegments, int count, List<ushort> entries, bool isIndirect)
    {
        for (var segment = 0; segment < mostSegments && at + 1 < data.Length && entries.Count < count; segment++)
        {
            var (kind, length) = (data[at], data[at + 1]);
            at += 2;
            switch (kind)
            {
                case Discrete when at + length <= data.Length:
                    entries.AddRange(data.Slice(at, length));
                    at += length;
                    break;
                case Linear when at < data.Length && entries.Count > 0 && length > 0:
                    AddLine(entries, data[at], length);
                    at++;
                    break;
                case Indirect when !isIndirect && at + 1 < data.Length:
                    // The offset is in bytes from the beginning, in two words, the lower first.
                    if (!TryRun(data, (data[at] | (data[at + 1] << 16)) / 2, length, count, entries, isIndirect: true))
                    {
                        return false;
                    }

                    at += 2;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static void AddLine(List<ushort> entries, ushort end, int length)
    {
        var start = entries[^1];
        for (var i = 1; i <= length; i++)
        {
            entries.Add((ushort)(start + ((end - start) * (long)i / length)));
        }
    }
}
