namespace Lethe.Dicom.Reading;

/// <summary>The flat table of a header: elements and items in stream order, kept between files.</summary>
public sealed class ElementTable
{
    private ElementEntry[] _entries = new ElementEntry[1024];
    private readonly List<BulkValue> _bulks = [];

    /// <summary>Rows in use.</summary>
    public int Count { get; private set; }

    /// <summary>All rows.</summary>
    public ReadOnlySpan<ElementEntry> Entries => _entries.AsSpan(0, Count);

    /// <summary>True if the top level is out of order or has duplicates.</summary>
    public bool Disordered { get; internal set; }

    /// <summary>One row.</summary>
    public ref readonly ElementEntry this[int index] => ref _entries[index];

    /// <summary>A long value of the top level.</summary>
    public BulkValue Bulk(int index) => _bulks[index];

    /// <summary>Index of the first element with this tag at the top level, or -1.</summary>
    public int Find(uint tag) => Find(tag, 0, Count);

    /// <summary>Index of the first element with this tag among the siblings that begin at <paramref name="first"/>, or -1.</summary>
    public int Find(uint tag, int first, int end)
    {
        for (var i = first; i < end; i = _entries[i].Next)
        {
            if (_entries[i].Tag == tag)
            {
                return i;
            }
        }

        return -1;
    }

    internal void Clear()
    {
        Count = 0;
        _bulks.Clear();
        Disordered = false;
    }

    internal void CutTo(int count) => Count = count;

    /// <summary>A new row, all zero, to be filled in place.</summary>
    internal ref ElementEntry Append()
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length * 2);
        }

        ref var entry = ref _entries[Count++];
        entry = default;
        return ref entry;
    }

    internal ref ElementEntry Edit(int index) => ref _entries[index];

    /// <summary>Ends a sequence or an item behind its last descendant.</summary>
    internal void Close(int index, long length)
    {
        ref var entry = ref _entries[index];
        entry.Length = length;
        entry.Next = Count;
    }

    /// <summary>Ends encapsulated data (PS3.5 A.4).</summary>
    internal void CloseFragments(int index, long length, bool missingDelimiter, BulkValue? bulk)
    {
        Close(index, length);
        ref var entry = ref _entries[index];
        entry.Flags |= missingDelimiter ? ElementFlags.Fragments | ElementFlags.NoDelimiter : ElementFlags.Fragments;
        if (bulk is { } value)
        {
            entry.ValueOffset = AddBulk(in value);
            entry.Flags |= ElementFlags.Bulk;
        }
    }

    internal int AddBulk(in BulkValue bulk)
    {
        _bulks.Add(bulk);
        return _bulks.Count - 1;
    }
}
