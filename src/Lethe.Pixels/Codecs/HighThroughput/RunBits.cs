namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>Writes rare events as runs between them, with lengths that adapt (MEL, ISO/IEC 15444-15 7.1.3), highest bits first.</summary>
internal sealed class RunBits
{
    private const int LastState = 12;

    private readonly byte[] _bytes = new byte[4096];
    private int _length;
    private int _state;
    private int _run;
    private int _current;
    private int _free;

    private static ReadOnlySpan<byte> Exponents => [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5];

    /// <summary>What was written.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    internal void Clear() => (_length, _state, _run, _current, _free) = (0, 0, 0, 0, 8);

    internal void Write(bool isEvent)
    {
        if (!isEvent)
        {
            _run++;
            if (_run == 1 << Exponents[_state])
            {
                Put(1);
                (_run, _state) = (0, Math.Min(_state + 1, LastState));
            }

            return;
        }

        Put(0);
        for (var i = Exponents[_state] - 1; i >= 0; i--)
        {
            Put((_run >> i) & 1);
        }

        (_run, _state) = (0, Math.Max(_state - 1, 0));
    }

    /// <summary>Ends a run that no event ended, and the byte.</summary>
    internal void End()
    {
        if (_run > 0)
        {
            Put(1);
        }

        if (_free < 8)
        {
            _bytes[_length++] = (byte)(_current << _free);
        }
    }

    private void Put(int bit)
    {
        _current = (_current << 1) | bit;
        _free--;
        if (_free == 0)
        {
            _bytes[_length++] = (byte)_current;
            (_free, _current) = (_current == 0xFF ? 7 : 8, 0);
        }
    }
}
