namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>Writes the codes of quads from the end of a block towards its start (VLC, ISO/IEC 15444-15 7.1.4), lowest bits first.</summary>
internal sealed class BackwardBits
{
    private const int Capacity = 8192;

    private readonly byte[] _bytes = new byte[Capacity];
    private int _length;
    private int _current;
    private int _used;
    private bool _isStuffed;

    /// <summary>What was written, in the order of the block; its last twelve bits are for the length of this and the runs.</summary>
    internal Span<byte> Bytes => _bytes.AsSpan(Capacity - _length, _length);

    /// <summary>The last byte and four bits before it are left for the length.</summary>
    internal void Clear()
    {
        _bytes[^1] = 0xFF;
        (_length, _current, _used, _isStuffed) = (1, 0xF, 4, true);
    }

    internal void Write(int word, int count)
    {
        while (count > 0)
        {
            var room = (_isStuffed ? 7 : 8) - _used;
            var taken = Math.Min(room, count);
            _current |= (word & ((1 << taken) - 1)) << _used;
            (word, count, _used) = (word >> taken, count - taken, _used + taken);
            if (taken == room)
            {
                EndByte();
            }
        }
    }

    internal void End()
    {
        if (_used > 0)
        {
            Put();
        }
    }

    /// <summary>Before a byte above 8F, seven ones in a row would look like a marker; other bytes have an eighth bit.</summary>
    private void EndByte()
    {
        if (_isStuffed && _current != 0x7F)
        {
            _isStuffed = false;
        }
        else
        {
            Put();
        }
    }

    private void Put()
    {
        _bytes[Capacity - ++_length] = (byte)_current;
        (_isStuffed, _current, _used) = (_current > 0x8F, 0, 0);
    }
}
