namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>
/// Goes through the blocks of a scan in the order in which they are coded (ISO/IEC 10918-1 A.2): of one component row by row without what fills up, of
/// several in units of them all.
/// </summary>
internal struct BlockWalk
{
    private readonly JpegComponent[] _components;
    private readonly bool _isInterleaved;
    private readonly int _unitsAcross;
    private int _unit;
    private int _member;
    private int _block;

    internal BlockWalk(JpegFrame frame, JpegScanHeader scan)
    {
        _components = [.. scan.Components.Select(index => frame.Components[index])];
        _isInterleaved = _components.Length > 1;
        _unitsAcross = _isInterleaved ? frame.UnitsAcross : _components[0].Columns;
        Units = _isInterleaved ? frame.UnitsAcross * frame.UnitsDown : _components[0].Columns * _components[0].Rows;
        _block = -1;
    }

    /// <summary>Units of the scan; restart intervals count them.</summary>
    internal int Units { get; }

    /// <summary>Units that are done.</summary>
    internal readonly int Unit => _unit;

    /// <summary>Which member of the scan the block belongs to.</summary>
    internal readonly int Member => _member;

    /// <summary>The block.</summary>
    internal readonly Span<short> Block
    {
        get
        {
            var component = _components[_member];
            var (column, row) = (_unit % _unitsAcross, _unit / _unitsAcross);
            return _isInterleaved
                ? component.Block((column * component.H) + (_block % component.H), (row * component.V) + (_block / component.H))
                : component.Block(column, row);
        }
    }

    /// <summary>Goes on to the next block; false at the end. <paramref name="beginsUnit"/> is true at the first block of a unit.</summary>
    internal bool MoveNext(out bool beginsUnit)
    {
        beginsUnit = _unit == 0 && _block < 0;
        _block++;
        if (_block == (_isInterleaved ? _components[_member].H * _components[_member].V : 1))
        {
            _block = 0;
            _member++;
            if (_member == _components.Length)
            {
                _member = 0;
                _unit++;
                beginsUnit = true;
            }
        }

        return _unit < Units;
    }
}
