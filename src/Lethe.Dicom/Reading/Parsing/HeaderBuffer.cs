namespace Lethe.Dicom.Reading;

/// <summary>
/// The header in one growing buffer, kept between files. Values of the top level that are too long stay in the source;
/// what follows them is read behind what was buffered, so that positions in the buffer only grow.
/// </summary>
internal sealed class HeaderBuffer
{
    internal const int FirstRead = 1024 * 1024;

    private readonly List<(int BufferStart, long SourceStart)> _stretches = [];
    private IByteSource _source = new MemorySource();
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(FirstRead, pinned: true);
    private long _next;
    private long _sourceLength;
    private bool _ended;
    private int _limit;

    internal byte[] Bytes => _bytes;

    internal int Available { get; private set; }

    /// <summary>True when the limit, not the end of the source, stopped the last <see cref="Ensure"/>.</summary>
    internal bool LimitReached { get; private set; }

    internal IByteSource Source => _source;

    /// <summary>Length of the source; asked for only when the first read did not reach the end.</summary>
    internal long SourceLength => _sourceLength >= 0 ? _sourceLength : _sourceLength = _source.Length;

    internal void Start(IByteSource source, int limit, int firstRead = FirstRead)
    {
        _source = source;
        _limit = Math.Max(limit, FirstRead);
        _stretches.Clear();
        _stretches.Add((0, 0));
        _next = 0;
        _ended = false;
        LimitReached = false;
        _sourceLength = -1;
        Available = 0;
        Fill(Math.Min(_bytes.Length, firstRead));
    }

    /// <summary>Reads on until <paramref name="end"/> bytes are buffered. False at the end of the source or at the limit.</summary>
    internal bool Ensure(long end)
    {
        if (end <= Available)
        {
            return true;
        }

        if (_ended)
        {
            return false;
        }

        if (end > _limit)
        {
            LimitReached = true;
            return false;
        }

        // The length is asked for first, so that a lie about a length cannot make the buffer grow.
        if (end - Available > SourceLength - _next)
        {
            return false;
        }

        if (end > _bytes.Length)
        {
            Grow(end);
        }

        Fill((int)Math.Min(_bytes.Length - Available, Math.Max(end - Available, 64 * 1024)));
        return end <= Available;
    }

    /// <summary>Leaves the rest of a value in the source and goes on behind it.</summary>
    internal BulkValue Skip(int valueStart, long length)
    {
        var buffered = Available - valueStart;
        var sourceOffset = SourceOffset(valueStart);
        _next = sourceOffset + length;
        _ended = _next >= SourceLength;
        _stretches.Add((Available, _next));
        return new BulkValue(valueStart, buffered, sourceOffset, length);
    }

    /// <summary>Offset in the source of a place in the buffer.</summary>
    internal long SourceOffset(int position)
    {
        for (var i = _stretches.Count - 1; i > 0; i--)
        {
            if (position >= _stretches[i].BufferStart)
            {
                return _stretches[i].SourceStart + position - _stretches[i].BufferStart;
            }
        }

        return position;
    }

    /// <summary>Bytes left in the source from a place in the buffer on.</summary>
    internal long Remaining(int position) =>
        _ended ? Available - position : SourceLength - SourceOffset(position);

    private void Fill(int count)
    {
        var read = _source.Read(_next, _bytes.AsSpan(Available, count));
        Available += read;
        _next += read;
        if (read < count)
        {
            _ended = true;
            if (_sourceLength < 0)
            {
                _sourceLength = _next;
            }
        }
    }

    private void Grow(long end)
    {
        var size = (int)Math.Min(_limit, Math.Max(end, _bytes.Length * 2L));
        var larger = GC.AllocateUninitializedArray<byte>(size, pinned: true);
        _bytes.AsSpan(0, Available).CopyTo(larger);
        _bytes = larger;
    }
}
