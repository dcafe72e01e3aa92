using System.Buffers.Binary;

namespace Lethe.Protection.Hidden;

/// <summary>
/// A keyed order of the numbers 0 to size - 1: a Feistel network of six rounds over a rectangle hardly larger than the size,
/// walked on until it meets a number that exists (Black and Rogaway, "Ciphers with arbitrary finite domains", 2002). The rounds
/// are cheap integer mixing: the order spreads what is hidden, it does not protect it; the encryption of the envelope does.
/// </summary>
internal readonly struct CellOrder
{
    /// <summary>Bytes of its key.</summary>
    internal const int KeySize = 6 * sizeof(ulong);

    private readonly ulong _key0;
    private readonly ulong _key1;
    private readonly ulong _key2;
    private readonly ulong _key3;
    private readonly ulong _key4;
    private readonly ulong _key5;
    private readonly uint _size;
    private readonly uint _rows;
    private readonly uint _columns;

    internal CellOrder(ReadOnlySpan<byte> key, int size)
    {
        _key0 = BinaryPrimitives.ReadUInt64LittleEndian(key);
        _key1 = BinaryPrimitives.ReadUInt64LittleEndian(key[8..]);
        _key2 = BinaryPrimitives.ReadUInt64LittleEndian(key[16..]);
        _key3 = BinaryPrimitives.ReadUInt64LittleEndian(key[24..]);
        _key4 = BinaryPrimitives.ReadUInt64LittleEndian(key[32..]);
        _key5 = BinaryPrimitives.ReadUInt64LittleEndian(key[40..]);
        _size = (uint)size;
        _rows = Math.Max(1, (uint)Math.Ceiling(Math.Sqrt(size)));
        _columns = (_size + _rows - 1) / _rows;
    }

    /// <summary>The number at a step of the order; the step is one of the numbers too.</summary>
    internal int this[int step]
    {
        get
        {
            var place = (uint)step;
            do
            {
                place = Shuffle(place);
            }
            while (place >= _size);

            return (int)place;
        }
    }

    private uint Shuffle(uint place)
    {
        var row = place / _columns;
        var column = place - (row * _columns);
        row = Add(row, Mix(column, _key0, _rows), _rows);
        column = Add(column, Mix(row, _key1, _columns), _columns);
        row = Add(row, Mix(column, _key2, _rows), _rows);
        column = Add(column, Mix(row, _key3, _columns), _columns);
        row = Add(row, Mix(column, _key4, _rows), _rows);
        column = Add(column, Mix(row, _key5, _columns), _columns);
        return (row * _columns) + column;
    }

    /// <summary>A number below the limit. The multipliers are the fractions of the golden ratio and of the root of 3.</summary>
    private static uint Mix(uint value, ulong key, uint limit)
    {
        var mixed = (value ^ key) * 0x9E37_79B9_7F4A_7C15;
        mixed = (mixed ^ (mixed >> 32)) * 0xBB67_AE85_84CA_A73B;
        return (uint)(((mixed >> 32) * limit) >> 32);
    }

    /// <summary>The sum modulo the limit. Without a branch, which could not be predicted; all numbers are far below 2^30.</summary>
    private static uint Add(uint value, uint more, uint limit)
    {
        var over = value + more - limit;
        return over + (limit & (uint)((int)over >> 31));
    }
}
