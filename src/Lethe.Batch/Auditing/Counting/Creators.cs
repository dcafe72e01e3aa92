using System.Text;

namespace Lethe.Batch.Auditing.Counting;

/// <summary>The private creators of the levels that are open (PS3.5 7.8.1: a reservation does not reach into items).</summary>
internal sealed class Creators
{
    /// <summary>Stands for a creator that is missing, not ASCII or too long.</summary>
    internal const string None = "?";

    private const int LongestName = 64;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<(int Depth, uint Block, string Name)> _open = [];

    /// <summary>Notes the creator of a block; <paramref name="tag"/> is (gggg,00bb).</summary>
    internal void Reserve(int depth, uint tag, ReadOnlySpan<byte> value) => _open.Add((depth, (tag & 0xFFFF_0000) | ((tag & 0xFF) << 8), NameOf(value)));

    /// <summary>The creator of an element of a level.</summary>
    internal string Find(int depth, uint tag)
    {
        for (var i = _open.Count - 1; i >= 0 && _open[i].Depth >= depth; i--)
        {
            if (_open[i].Depth == depth && _open[i].Block == (tag & 0xFFFF_FF00))
            {
                return _open[i].Name;
            }
        }

        return None;
    }

    /// <summary>Forgets the creators of a level and of all below it.</summary>
    internal void Close(int depth)
    {
        while (_open.Count > 0 && _open[^1].Depth >= depth)
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    /// <summary>One string for each name, whatever the number of files.</summary>
    private string NameOf(ReadOnlySpan<byte> value)
    {
        var trimmed = value.Trim("\0 "u8);
        Span<char> text = stackalloc char[LongestName];
        if (trimmed.IsEmpty || trimmed.Length > LongestName || Ascii.ToUtf16(trimmed, text, out var written) != System.Buffers.OperationStatus.Done)
        {
            return None;
        }

        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text[..written], out var known))
        {
            return known;
        }

        var name = text[..written].ToString();
        if (_names.Count < 10_000)
        {
            _names.Add(name, name);
        }

        return name;
    }
}
