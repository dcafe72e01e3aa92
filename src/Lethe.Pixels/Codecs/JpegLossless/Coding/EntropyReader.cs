namespace Lethe.Pixels.Codecs.JpegLossless.Coding;

/// <summary>Reads the bits of entropy-coded data; a zero after FF is stuffing, anything else ends them (ISO/IEC 10918-1 B.1.1.5, F.2.2.5).</summary>
internal ref struct EntropyReader
{
    private readonly ReadOnlySpan<byte> _data;
    private ulong _bits;
    private int _count;
    private int _missing;

    internal EntropyReader(ReadOnlySpan<byte> data, int position)
    {
        _data = data;
        Position = position;
    }

    /// <summary>The next byte that was not taken into the bits yet.</summary>
    internal int Position { get; private set; }

    /// <summary>True once more bits were used than there are.</summary>
    internal readonly bool IsOverrun => _missing > _count;

    /// <summary>The next symbol; negative if no code fits.</summary>
    internal int Decode(HuffmanTable table)
    {
        Fill();
        var found = table.LookUp((int)(_bits >> (64 - HuffmanTable.LookupBits)));
        if (found != 0)
        {
            Skip(found >> 8);
            return found & 0xFF;
        }

        var symbol = table.FindLong((int)(_bits >> 48), out var length);
        Skip(length);
        return symbol;
    }

    /// <summary>The next bits as an unsigned number; at most 16.</summary>
    internal int Receive(int count)
    {
        if (count == 0)
        {
            return 0;
        }

        Fill();
        var value = (int)(_bits >> (64 - count));
        Skip(count);
        return value;
    }

    /// <summary>A difference of some bits (F.2.2.1): those that begin with 0 are negative.</summary>
    internal int ReceiveSigned(int count)
    {
        var value = Receive(count);
        return count > 0 && value < 1 << (count - 1) ? value - (1 << count) + 1 : value;
    }

    /// <summary>Drops what is left of the byte and takes the restart marker that has to follow.</summary>
    internal bool TryRestart(int number)
    {
        var isAtMarker = Position + 1 < _data.Length && _data[Position] == 0xFF;
        if (IsOverrun || !isAtMarker)
        {
            return false;
        }

        while (Position + 1 < _data.Length && _data[Position + 1] == 0xFF)
        {
            Position++;
        }

        if (Position + 1 >= _data.Length || _data[Position + 1] != 0xD0 + number)
        {
            return false;
        }

        Position += 2;
        (_bits, _count, _missing) = (0, 0, 0);
        return true;
    }

    private void Fill()
    {
        while (_count <= 56)
        {
            var next = 0;
            if (Position < _data.Length && _data[Position] != 0xFF)
            {
                next = _data[Position++];
            }
            else if (Position + 1 < _data.Length && _data[Position + 1] == 0)
            {
                (next, Position) = (0xFF, Position + 2);
            }
            else
            {
                _missing += 8;
            }

            _bits |= (ulong)next << (56 - _count);
            _count += 8;
        }
    }

    private void Skip(int count)
    {
        _bits <<= count;
        _count -= count;
    }
}
