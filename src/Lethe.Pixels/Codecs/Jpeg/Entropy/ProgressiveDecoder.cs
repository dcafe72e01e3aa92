using Lethe.Pixels.Codecs.Jpeg.Syntax;
using Lethe.Pixels.Codecs.Jpeg.Transform;

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>Decodes blocks of progressive scans (ISO/IEC 10918-1 G.2). A block has what the scans before told of it.</summary>
internal ref struct ProgressiveDecoder(ScanHeader scan, BitReader reader) : IBlockCoder
{
    private BitReader _reader = reader;
    private Predictions _predictions;
    private int _endOfBandRun;

    /// <summary>The reader behind the last block.</summary>
    internal readonly BitReader Reader => _reader;

    public bool Restart(int number)
    {
        (_predictions, _endOfBandRun) = (default, 0);
        return !_reader.IsExhausted && _reader.PassMarker((byte)(Marker.FirstRestart + number));
    }

    public bool Code(int component, Span<short> block)
    {
        var isGood = scan switch
        {
            { Start: 0, High: 0 } => FirstDc(component, block),
            { Start: 0 } => RefineDc(block),
            { High: 0 } => FirstAc(block),
            _ => RefineAc(block),
        };
        return isGood && !_reader.IsExhausted;
    }

    private bool FirstDc(int component, Span<short> block)
    {
        var size = scan.Tables[scan.Components[component].DcTable] is { } table ? _reader.TakeSymbol(table) : -1;
        if (size is < 0 or > 15)
        {
            return false;
        }

        var dc = _predictions[component] + _reader.TakeSigned(size);
        _predictions[component] = dc;
        return Set(block, 0, dc);
    }

    private bool RefineDc(Span<short> block)
    {
        block[0] |= (short)(_reader.Take(1) << scan.Low);
        return true;
    }

    private bool FirstAc(Span<short> block)
    {
        if (_endOfBandRun > 0)
        {
            _endOfBandRun--;
            return true;
        }

        if (scan.Tables[scan.Components[0].AcTable] is not { } table)
        {
            return false;
        }

        var k = scan.Start;
        while (k <= scan.End)
        {
            var symbol = _reader.TakeSymbol(table);
            if (symbol < 0)
            {
                return false;
            }

            var (run, size) = (symbol >> 4, symbol & 15);
            if (size == 0 && run != 15)
            {
                _endOfBandRun = (1 << run) - 1 + _reader.Take(run);
                return true;
            }

            k += run;
            if (k > scan.End || (size > 0 && !Set(block, ZigZag.Places[k], _reader.TakeSigned(size))))
            {
                return false;
            }

            k++;
        }

        return true;
    }

    /// <summary>G.1.2.3: new coefficients, with a bit more for each of those that are known already on the way.</summary>
    private bool RefineAc(Span<short> block)
    {
        if (scan.Tables[scan.Components[0].AcTable] is not { } table)
        {
            return false;
        }

        var k = scan.Start;
        while (_endOfBandRun == 0 && k <= scan.End)
        {
            var symbol = _reader.TakeSymbol(table);
            var (run, size) = (symbol >> 4, symbol & 15);
            if (symbol < 0 || size > 1)
            {
                return false;
            }

            if (size == 0 && run != 15)
            {
                _endOfBandRun = (1 << run) + _reader.Take(run);
                break;
            }

            var isPositive = size == 1 && _reader.Take(1) == 1;
            k = PassZeros(block, k, run);
            if (k > scan.End)
            {
                return false;
            }

            if (size == 1)
            {
                block[ZigZag.Places[k]] = (short)(isPositive ? 1 << scan.Low : -1 << scan.Low);
            }

            k++;
        }

        if (_endOfBandRun > 0)
        {
            PassZeros(block, k, JpegPlane.BlockSize);
            _endOfBandRun--;
        }

        return true;
    }

    /// <summary>Refines coefficients until the zero behind a run of zeros, or the end of the band.</summary>
    private int PassZeros(Span<short> block, int k, int run)
    {
        for (; k <= scan.End; k++)
        {
            ref var value = ref block[ZigZag.Places[k]];
            if (value != 0)
            {
                value += (short)((_reader.Take(1) << scan.Low) * Math.Sign(value));
            }
            else if (run-- == 0)
            {
                break;
            }
        }

        return k;
    }

    private bool Set(Span<short> block, int place, int value)
    {
        value <<= scan.Low;
        block[place] = (short)value;
        return value == (short)value;
    }
}
