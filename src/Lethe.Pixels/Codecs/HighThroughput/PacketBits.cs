namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>Bits of a packet header; a byte after FF has seven (ISO/IEC 15444-1 B.10.1).</summary>
internal sealed class PacketBits
{
    private readonly List<byte> _bytes = [];
    private int _current;
    private int _free = 8;

    internal void Put(int bit)
    {
        _free--;
        _current |= bit << _free;
        if (_free == 0)
        {
            _bytes.Add((byte)_current);
            (_free, _current) = (_current == 0xFF ? 7 : 8, 0);
        }
    }

    internal void Put(int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            Put((value >> i) & 1);
        }
    }

    /// <summary>Ends the byte; behind FF there is one more.</summary>
    internal ReadOnlySpan<byte> End()
    {
        if (_free < 8)
        {
            _bytes.Add((byte)_current);
        }

        return _bytes.ToArray();
    }
}
