namespace Lethe.Pixels.Codecs.JpegLossless.Coding;

/// <summary>A Huffman table of JPEG (ISO/IEC 10918-1 C, F.2.2.3), for decoding and encoding. Immutable.</summary>
internal sealed class HuffmanTable
{
    /// <summary>Bits that are looked up at once.</summary>
    internal const int LookupBits = 9;

    private const int MaxLength = 16;

    private readonly byte[] _symbols;
    private readonly ushort[] _lookup = new ushort[1 << LookupBits];
    private readonly int[] _maxCodes = new int[MaxLength + 1];
    private readonly int[] _offsets = new int[MaxLength + 1];
    private readonly ushort[] _codes = new ushort[256];
    private readonly byte[] _lengths = new byte[256];

    private HuffmanTable(byte[] counts, byte[] symbols) => (Counts, _symbols) = (counts, symbols);

    /// <summary>How many codes there are of each length, from 1 to 16.</summary>
    internal IReadOnlyList<byte> Counts { get; }

    /// <summary>Symbols in the order of their codes.</summary>
    internal IReadOnlyList<byte> Symbols => _symbols;

    /// <summary>Makes a table; null if there are more codes than lengths allow.</summary>
    internal static HuffmanTable? TryCreate(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        var table = new HuffmanTable(counts.ToArray(), symbols.ToArray());
        var (code, at) = (0, 0);
        for (var length = 1; length <= MaxLength; length++)
        {
            table._offsets[length] = at - code;
            for (var i = 0; i < counts[length - 1]; i++, code++, at++)
            {
                if (code >= 1 << length || at >= symbols.Length)
                {
                    return null;
                }

                table.Enter(symbols[at], code, length);
            }

            table._maxCodes[length] = counts[length - 1] > 0 ? code - 1 : -1;
            code <<= 1;
        }

        return at == symbols.Length ? table : null;
    }

    /// <summary>True if a symbol has a code.</summary>
    internal bool Has(int symbol) => _lengths[symbol] > 0;

    /// <summary>The code of a symbol and its bits.</summary>
    internal (ushort Code, byte Length) CodeOf(int symbol) => (_codes[symbol], _lengths[symbol]);

    /// <summary>Length and symbol of the code that some bits begin with, as length times 256 plus symbol; 0 if it is longer.</summary>
    internal int LookUp(int bits) => _lookup[bits];

    /// <summary>The symbol of a code that is longer than <see cref="LookupBits"/>; negative if there is none.</summary>
    /// <param name="sixteen">The next 16 bits.</param>
    /// <param name="length">Takes its length.</param>
    internal int FindLong(int sixteen, out int length)
    {
        for (length = LookupBits + 1; length <= MaxLength; length++)
        {
            var code = sixteen >> (MaxLength - length);
            if (_maxCodes[length] >= 0 && code <= _maxCodes[length])
            {
                var at = code + _offsets[length];
                return at >= 0 && at < _symbols.Length ? _symbols[at] : -1;
            }
        }

        return -1;
    }

    private void Enter(byte symbol, int code, int length)
    {
        (_codes[symbol], _lengths[symbol]) = ((ushort)code, (byte)length);
        if (length <= LookupBits)
        {
            var first = code << (LookupBits - length);
            _lookup.AsSpan(first, 1 << (LookupBits - length)).Fill((ushort)((length << 8) | symbol));
        }
    }
}
