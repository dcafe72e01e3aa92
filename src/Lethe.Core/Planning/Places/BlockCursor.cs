using Lethe.Dicom.Reading;

namespace Lethe.Planning.Places;

/// <summary>
/// The private creators of one group of one data set or item (PS3.5 7.8.1: a reservation does not reach into items). Moves along with
/// elements that are asked for in ascending order, so that each level is walked once.
/// </summary>
internal sealed class BlockCursor
{
    private readonly int[] _creators = new int[256];
    private readonly string?[] _names = new string?[256];
    private int _first = -1;
    private int _group = -1;
    private int _at;

    internal void Forget() => _first = -1;

    /// <summary>Index of the creator of a block, or -1.</summary>
    internal int Find(ElementTable table, int first, int end, int group, int block)
    {
        if (_first != first || _group > group)
        {
            (_first, _group, _at) = (first, -1, first);
        }

        if (_group != group)
        {
            Load(table, end, group);
        }

        return _creators[block];
    }

    /// <summary>Name of the creator of a block of the group that was asked for last.</summary>
    internal string? Name(int block, Func<int, string?> read) => _names[block] ??= read(_creators[block]);

    private void Load(ElementTable table, int end, int group)
    {
        Array.Fill(_creators, -1);
        Array.Clear(_names);
        _group = group;
        while (_at < end && table[_at].Tag >> 16 < group)
        {
            _at = table[_at].Next;
        }

        for (var i = _at; i < end && table[i].Tag >> 16 == group && (table[i].Tag & 0xFFFF) <= 0xFF; i = table[i].Next)
        {
            var element = table[i].Tag & 0xFFFF;
            if (element >= 0x10 && _creators[element] < 0)
            {
                _creators[element] = i;
            }
        }
    }
}
