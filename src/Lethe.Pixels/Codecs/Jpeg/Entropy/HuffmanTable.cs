namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>A Huffman table for decoding and encoding (ISO/IEC 10918-1 Annex C). Immutable.</summary>
internal sealed class HuffmanTable
{
    /// <summary>The longest code.</summary>
    internal const int MaxLength = 16;

    /// <summary>Bits that find a code at once.</summary>
    internal const int LookupBits = 9;

    private readonly byte[] _specification;
    private readonly ushort[] _lookup = new ushort[1 << LookupBits];
    private readonly int[] _limits = new int[MaxLength + 1];
    private readonly int[] _offsets = new int[MaxLength + 1];
    private readonly uint[] _codes = new uint[256];

    private HuffmanTable(ReadOnlySpan<byte> specification) => _specification = specification.ToArray();

    /// <summary>16 numbers of codes by length, then the symbols (B.2.4.2).</summary>
    internal ReadOnlySpan<byte> Specification => _specification;

    /// <summary>Makes the table of a specification; null if there are more codes than their lengths allow.</summary>
    internal static HuffmanTable? Create(ReadOnlySpan<byte> specification)
    {
        var table = new HuffmanTable(specification);
        var symbols = table.Specification[MaxLength..];
        var (code, next) = (0, 0);
        for (var length = 1; length <= MaxLength; length++)
        {
            table._offsets[length] = next - code;
            for (var i = specification[length - 1]; i > 0; i--)
            {
                if (code >> length != 0 || next >= symbols.Length)
                {
                    return null;
                }

                table.Add(symbols[next++], code++, length);
            }

            if (code > 1 << length)
            {
                return null;
            }

            table._limits[length] = code << (MaxLength - length);
            code <<= 1;
        }

        return next == symbols.Length ? table : null;
    }

    /// <summary>Looks up the code that the bits begin with: its length in the upper byte, the symbol in the lower one; 0 if there is none.</summary>
    internal int Find(ulong bits)
    {
        var entry = _lookup[(int)(bits >> (64 - LookupBits))];
        return entry != 0 ? entry : FindLong((int)(bits >> 48));
    }

    /// <summary>The code of a symbol, shifted left by 5, and its length; 0 if it has none.</summary>
    internal uint Code(int symbol) => _codes[symbol];

    private int FindLong(int bits)
    {
        for (var length = LookupBits + 1; length <= MaxLength; length++)
        {
            if (bits < _limits[length])
            {
                return (length << 8) | _specification[MaxLength + (bits >> (MaxLength - length)) + _offsets[length]];
            }
        }

        return 0;
    }

    private void Add(byte symbol, int code, int length)
    {
        if (_codes[symbol] == 0)
        {
            _codes[symbol] = ((uint)code << 5) | (uint)length;
        }

        if (length <= LookupBits)
        {
            _lookup.AsSpan(code << (LookupBits - length), 1 << (LookupBits - length)).Fill((ushort)((length << 8) | symbol));
        }
    }
}
