using System.Buffers.Binary;
using Lethe.Pixels.Codecs.Jpeg.Syntax;

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>
/// Bits of entropy-coded data, highest first, without stuffed zeros (ISO/IEC 10918-1 F.2.2.5). It never passes a marker: behind the last byte come zeros without
/// end, and <see cref="IsExhausted"/> tells when one of them was taken.
/// </summary>
internal ref struct BitReader
{
    /// <summary>Bits that are there after <see cref="Refill"/>: a code and the bits behind it.</summary>
    internal const int Enough = 32;

    private const int Many = 1 << 20;
    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;
    private int _invented;

    internal BitReader(ReadOnlySpan<byte> bytes, int at)
    {
        _bytes = bytes;
        _at = at;
    }

    /// <summary>The next bits, the first one uppermost.</summary>
    internal ulong Bits { get; set; }

    /// <summary>How many of <see cref="Bits"/> are filled.</summary>
    internal int Count { get; set; }

    /// <summary>True if more bits were taken than there were.</summary>
    internal readonly bool IsExhausted => _invented > Count;

    internal void Refill()
    {
        if (Count <= 32 && _at <= _bytes.Length - 4)
        {
            var word = BinaryPrimitives.ReadUInt32BigEndian(_bytes[_at..]);
            if (((~word - 0x01010101u) & word & 0x80808080u) == 0)
            {
                Bits |= (ulong)word << (32 - Count);
                Count += 32;
                _at += 4;
                return;
            }
        }

        RefillBytes();
    }

    /// <summary>Takes some bits as a number; at most 16.</summary>
    internal int Take(int count)
    {
        if (Count < Enough)
        {
            Refill();
        }

        // Two shifts, so that none of no bits is one of 64.
        var value = (int)(Bits >> 1 >> (63 - count));
        Skip(count);
        return value;
    }

    /// <summary>Takes the bits of a number of that many bits: those that begin with zero are negative (F.2.2.1, EXTEND).</summary>
    internal int TakeSigned(int count)
    {
        var value = Take(count);
        return count == 0 || value >= 1 << (count - 1) ? value : value - (1 << count) + 1;
    }

    /// <summary>Takes a code; -1 if there is no such.</summary>
    internal int TakeSymbol(HuffmanTable table)
    {
        if (Count < Enough)
        {
            Refill();
        }

        var entry = table.Find(Bits);
        Skip(entry >> 8);
        return entry == 0 ? -1 : entry & 0xFF;
    }

    internal void Skip(int count)
    {
        Bits <<= count;
        Count -= count;
    }

    /// <summary>Drops the bits that fill the last byte and whatever else stands before the next marker, and passes the marker if it is that one.</summary>
    internal bool PassMarker(byte marker)
    {
        (Bits, Count, _invented) = (0, 0, 0);
        _at = NextMarker(_bytes, _at);
        if (_at > _bytes.Length - 2 || _bytes[_at + 1] != marker)
        {
            return false;
        }

        _at += 2;
        return true;
    }

    /// <summary>Where the scan ends: the next marker that is no restart marker. Restart markers may follow the last MCU though they should not.</summary>
    internal readonly int EndOfScan()
    {
        var at = NextMarker(_bytes, _at);
        while (at < _bytes.Length - 1 && Marker.IsRestart(_bytes[at + 1]))
        {
            at = NextMarker(_bytes, at + 2);
        }

        return at;
    }

    /// <summary>The FF right before a marker's second byte, or the end.</summary>
    internal static int NextMarker(ReadOnlySpan<byte> bytes, int at)
    {
        while (true)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= bytes.Length)
            {
                return bytes.Length;
            }

            at += next;
            if (bytes[at + 1] is not 0 and not 0xFF)
            {
                return at;
            }

            at++;
        }
    }

    private void RefillBytes()
    {
        while (Count <= 56)
        {
            byte value = 0;
            if (_at < _bytes.Length && (_bytes[_at] != 0xFF || (_at + 1 < _bytes.Length && _bytes[_at + 1] == 0)))
            {
                value = _bytes[_at];
                _at += value == 0xFF ? 2 : 1;
            }
            else
            {
                _invented = Math.Min(_invented + 8, Many);
            }

            Bits |= (ulong)value << (56 - Count);
            Count += 8;
        }
    }
}
