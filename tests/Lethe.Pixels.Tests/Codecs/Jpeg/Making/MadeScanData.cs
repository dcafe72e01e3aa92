using System.Numerics;
using Lethe.Pixels.Codecs.Jpeg.Transform;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Making;

/// <summary>The entropy-coded bytes of a scan (ISO/IEC 10918-1 F.1.2, G.1.2), without runs of blocks.</summary>
internal sealed class MadeScanData
{
    private const int RestartEvent = -1;
    private const int RawEvent = -2;
    private readonly JpegMaker _maker;
    private readonly MadeScan _scan;
    private readonly List<(int Table, int Symbol, int Bits, int Count)> _events = [];
    private readonly int[] _before = new int[4];

    internal MadeScanData(JpegMaker maker, MadeScan scan)
    {
        (_maker, _scan) = (maker, scan);
        var units = Units().ToList();
        for (var i = 0; i < units.Count; i++)
        {
            if (maker.Restart > 0 && i > 0 && i % maker.Restart == 0)
            {
                _events.Add((RestartEvent, (i / maker.Restart) - 1, 0, 0));
                _before.AsSpan().Clear();
            }

            units[i].ForEach(Code);
        }
    }

    /// <summary>Adds tables, header and data.</summary>
    internal void Write(List<byte> bytes)
    {
        var codes = new (int Code, int Length)[2, 256];
        for (var table = 0; table < 2; table++)
        {
            var symbols = _maker.HasTightTables
                ? _events.Where(one => one.Table == table).Select(one => one.Symbol).Distinct().Order().ToArray()
                : [.. Enumerable.Range(0, table == 0 ? 16 : 256)];
            if (symbols.Length > 0)
            {
                JpegMaker.Add(bytes, 0xC4, [(byte)(table << 4), .. Assign(symbols, table, codes)]);
            }
        }

        JpegMaker.Add(bytes, 0xDA, [
            (byte)_scan.Components.Length, .. _scan.Components.SelectMany(index => new byte[] { _maker.Components[index].Id, 0 }),
            (byte)_scan.Start, (byte)_scan.End, (byte)((_scan.High << 4) | _scan.Low)]);
        Pack(bytes, codes);
    }

    /// <summary>Codes of equal lengths, the last four of 256 one bit longer, so that none is of ones alone.</summary>
    private static byte[] Assign(int[] symbols, int table, (int Code, int Length)[,] codes)
    {
        var length = symbols.Length == 256 ? 8 : BitOperations.Log2((uint)symbols.Length) + 1;
        var (counts, shorter) = (new byte[16], Math.Min(symbols.Length, 252));
        (counts[length - 1], counts[length]) = ((byte)shorter, (byte)(symbols.Length - shorter));
        for (var i = 0; i < symbols.Length; i++)
        {
            codes[table, symbols[i]] = i < shorter ? (i, length) : ((shorter * 2) + i - shorter, length + 1);
        }

        return [.. counts, .. symbols.Select(symbol => (byte)symbol)];
    }

    private void Pack(List<byte> bytes, (int Code, int Length)[,] codes)
    {
        var (held, count) = (0, 0);
        void Put(int value, int length)
        {
            for (var bit = length - 1; bit >= 0; bit--)
            {
                (held, count) = ((held << 1) | ((value >> bit) & 1), count + 1);
                if (count == 8)
                {
                    bytes.AddRange(held == 0xFF ? [0xFF, 0] : [(byte)held]);
                    (held, count) = (0, 0);
                }
            }
        }

        foreach (var (table, symbol, bits, length) in _events)
        {
            if (table == RestartEvent)
            {
                Put(0xFF, (8 - count) % 8);
                bytes.AddRange([0xFF, (byte)(0xD0 + (symbol % 8))]);
                continue;
            }

            if (table != RawEvent)
            {
                Put(codes[table, symbol].Code, codes[table, symbol].Length);
            }

            Put(bits, length);
        }

        Put(0xFF, (8 - count) % 8);
    }

    /// <summary>The blocks of each MCU.</summary>
    private IEnumerable<List<(int Index, short[] Block)>> Units()
    {
        var first = _maker.Components[_scan.Components[0]];
        if (_scan.Components.Length == 1)
        {
            return from y in Enumerable.Range(0, first.Picture.Down)
                   from x in Enumerable.Range(0, first.Picture.Across)
                   select new List<(int, short[])> { (_scan.Components[0], first.Blocks[(y * first.Across) + x]) };
        }

        return from row in Enumerable.Range(0, first.Blocks.Length / first.Across / first.Vertical)
               from column in Enumerable.Range(0, first.Across / first.Horizontal)
               select (from index in _scan.Components
                       let component = _maker.Components[index]
                       from y in Enumerable.Range(row * component.Vertical, component.Vertical)
                       from x in Enumerable.Range(column * component.Horizontal, component.Horizontal)
                       select (index, component.Blocks[(y * component.Across) + x])).ToList();
    }

    private void Code((int Index, short[] Block) unit)
    {
        var (index, block) = unit;
        if (_scan.Start == 0 && _scan.High > 0)
        {
            _events.Add((RawEvent, 0, (block[0] >> _scan.Low) & 1, 1));
            return;
        }

        if (_scan.Start == 0)
        {
            var dc = block[0] >> _scan.Low;
            CodeNumber(0, 0, dc - _before[index]);
            _before[index] = dc;
        }

        if (_scan.End > 0)
        {
            CodeBand(block);
        }
    }

    private void CodeBand(short[] block)
    {
        var (run, corrections) = (0, new List<int>());
        int Shifted(int k) => Math.Abs((int)block[ZigZag.Places[k]]) >> _scan.Low;
        var last = Enumerable.Range(0, _scan.End + 1).LastOrDefault(k => k >= Math.Max(_scan.Start, 1) && (_scan.High == 0 ? Shifted(k) != 0 : Shifted(k) == 1));
        for (var k = Math.Max(_scan.Start, 1); k <= _scan.End; k++)
        {
            var value = Shifted(k);
            if (value > 1 && _scan.High > 0)
            {
                corrections.Add(value & 1);
            }
            else if (value == 0)
            {
                run++;
            }
            else
            {
                CodeNumber(1, run << 4, block[ZigZag.Places[k]] < 0 ? -value : value);
                Correct(corrections);
                run = 0;
            }

            if (run == 16 && k < last)
            {
                _events.Add((1, 0xF0, 0, 0));
                Correct(corrections);
                run = 0;
            }
        }

        if (run > 0 || corrections.Count > 0)
        {
            _events.Add((1, 0, 0, 0));
            Correct(corrections);
        }
    }

    private void Correct(List<int> corrections)
    {
        _events.AddRange(corrections.Select(bit => (RawEvent, 0, bit, 1)));
        corrections.Clear();
    }

    private void CodeNumber(int table, int run, int value)
    {
        var size = value == 0 ? 0 : BitOperations.Log2((uint)Math.Abs(value)) + 1;
        _events.Add((table, run | size, value >= 0 ? value : value + (1 << size) - 1, size));
    }
}
