using System.Buffers;

namespace Lethe.Pixels.Codecs.JpegLossless.Coding;

/// <summary>Takes symbols and bits: counts the symbols first, so that tables can be made for them, and writes them then (ISO/IEC 10918-1 F.1.2.3).</summary>
internal sealed class EntropySink
{
    private const int Classes = 2;
    private const int Tables = 4;

    private readonly int[][] _frequencies = [.. Enumerable.Range(0, Classes * Tables).Select(_ => new int[256])];
    private IBufferWriter<byte>? _output;
    private HuffmanTable?[] _tables = [];
    private ulong _bits;
    private int _count;

    /// <summary>Begins to count.</summary>
    internal void Count()
    {
        _output = null;
        foreach (var frequencies in _frequencies)
        {
            Array.Clear(frequencies);
        }
    }

    /// <summary>Begins to write, with the tables of both classes (DC first).</summary>
    internal void WriteTo(IBufferWriter<byte> output, HuffmanTable?[] tables) => (_output, _tables, _bits, _count) = (output, tables, 0, 0);

    /// <summary>How often each symbol of a table came.</summary>
    internal ReadOnlySpan<int> FrequenciesOf(int table) => _frequencies[table];

    /// <summary>A symbol of a table: 0 to 3 for DC, 4 to 7 for AC.</summary>
    internal void Symbol(int table, int symbol)
    {
        if (_output is null)
        {
            _frequencies[table][symbol]++;
            return;
        }

        var (code, length) = _tables[table]!.CodeOf(symbol);
        Bits(code, length);
    }

    /// <summary>Bits of a number, the lowest ones.</summary>
    internal void Bits(int value, int count)
    {
        if (_output is null || count == 0)
        {
            return;
        }

        _bits = (_bits << count) | ((uint)value & ((1u << count) - 1));
        _count += count;
        while (_count >= 8)
        {
            _count -= 8;
            Byte((byte)(_bits >> _count));
        }
    }

    /// <summary>Fills the byte up with ones (F.1.2.3).</summary>
    internal void Align() => Bits(0x7F, (8 - _count) & 7);

    /// <summary>A restart marker.</summary>
    internal void Restart(int number)
    {
        Align();
        _output?.Write((ReadOnlySpan<byte>)[0xFF, (byte)(0xD0 + number)]);
    }

    private void Byte(byte value)
    {
        var target = _output!.GetSpan(2);
        target[0] = value;
        target[1] = 0;
        _output.Advance(value == 0xFF ? 2 : 1);
    }
}
