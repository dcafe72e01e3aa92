using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;

namespace Lethe.SecondLook.Reading;

/// <summary>All elements of a data set that hold no items, at every depth, with their text in the character set of their item (PS3.5 6.1.2.3).</summary>
internal ref struct ElementValues
{
    private const uint SpecificCharacterSet = 0x0008_0005;

    private readonly HeaderReader _reader;
    private readonly CharacterSetCache _cache;
    private readonly Stack<(int End, CharacterSet Set)> _sets;
    private readonly int _end;
    private int _next;

    internal ElementValues(HeaderReader reader, CharacterSetCache characterSets)
        : this(reader, characterSets, 0, reader.Table.Count)
    {
    }

    /// <summary>Those of one item alone: all between its rows.</summary>
    internal ElementValues(HeaderReader reader, CharacterSetCache characterSets, int first, int end)
    {
        (_reader, _cache, _sets, _next, _end) = (reader, characterSets, new Stack<(int, CharacterSet)>(), first, end);
        _sets.Push((end, SetOf(first, end, CharacterSet.Default)));
    }

    public ElementValue Current { get; private set; }

    public readonly ElementValues GetEnumerator() => this;

    public bool MoveNext()
    {
        var table = _reader.Table;
        while (_next < _end)
        {
            var index = _next++;
            while (_sets.Peek().End <= index)
            {
                _sets.Pop();
            }

            ref readonly var entry = ref table[index];
            if (entry.Is(ElementFlags.Item))
            {
                _sets.Push((entry.Next, SetOf(index + 1, entry.Next, _sets.Peek().Set)));
            }
            else if (!entry.Is(ElementFlags.Sequence))
            {
                Current = ValueOf(index);
                return true;
            }
        }

        return false;
    }

    private readonly CharacterSet SetOf(int first, int end, CharacterSet outer)
    {
        var index = _reader.Table.Find(SpecificCharacterSet, first, end);
        return index < 0 ? outer : _cache.Get(_reader.Value(index));
    }

    private readonly ElementValue ValueOf(int index)
    {
        ref readonly var entry = ref _reader.Table[index];
        var tag = new Tag(entry.Tag);
        var bytes = _reader.Value(index);
        var vr = entry.Vr == Vr.UN && DicomDictionary.VrOf(tag) is var known && known != Vr.None ? known : entry.Vr;
        var reads = !entry.Is(ElementFlags.Bulk | ElementFlags.Fragments) && (vr.IsText() || (vr == Vr.UN && ReadsAsText(bytes)));
        return new ElementValue(tag, vr, index, bytes, reads ? _sets.Peek().Set : null);
    }

    /// <summary>Some letters and no control characters.</summary>
    private static bool ReadsAsText(ReadOnlySpan<byte> bytes)
    {
        var trimmed = bytes.Trim("\0 "u8);
        return trimmed.Length is >= 3 and <= 64 * 1024 && !trimmed.ContainsAnyInRange((byte)0, (byte)8) && !trimmed.ContainsAnyInRange((byte)0x0E, (byte)0x1A);
    }
}
