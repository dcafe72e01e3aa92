namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>Writes magnitudes and signs, lowest bits first; a byte after FF has seven bits (ISO/IEC 15444-15 7.1.2).</summary>
internal sealed class MagnitudeBits
{
    // 4096 samples of up to 32 bits, and a bit in eight for stuffing.
    private readonly byte[] _bytes = new byte[20 * 1024];
    private int _length;
    private uint _current;
    private int _used;
    private int _room;

    /// <summary>What was written.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    internal void Clear() => (_length, _current, _used, _room) = (0, 0, 0, 8);

    internal void Write(uint value, int count)
    {
        while (count > 0)
        {
            var taken = Math.Min(_room - _used, count);
            _current |= (value & ((1u << taken) - 1)) << _used;
            value >>= taken;
            count -= taken;
            _used += taken;
            if (_used == _room)
            {
                _bytes[_length++] = (byte)_current;
                (_room, _current, _used) = (_current == 0xFF ? 7 : 8, 0, 0);
            }
        }
    }

    /// <summary>Ends with ones, which readers assume behind the end: a last byte FF is left out.</summary>
    internal void End()
    {
        if (_used > 0)
        {
            Write(0xFF, _room - _used);
        }

        if (_length > 0 && _bytes[_length - 1] == 0xFF)
        {
            _length--;
        }
    }
}
