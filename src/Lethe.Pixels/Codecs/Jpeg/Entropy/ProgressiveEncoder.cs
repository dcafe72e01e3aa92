using Lethe.Pixels.Codecs.Jpeg.Syntax;
using Lethe.Pixels.Codecs.Jpeg.Transform;

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>Encodes of whole coefficients what a progressive scan tells of them (ISO/IEC 10918-1 G.1.2).</summary>
internal struct ProgressiveEncoder<TSink>(ScanHeader scan, TSink sink) : IBlockCoder
    where TSink : struct, ISymbolSink
{
    private const int LongestRun = 15;
    private const int LongestBandRun = 0x7FFF;

    // Refinement bits of known coefficients: of the run of blocks, and of the block since the last symbol.
    private readonly List<bool> _pending = [];
    private readonly List<bool> _own = [];
    private TSink _sink = sink;
    private Predictions _predictions;
    private int _bandRun;

    /// <summary>The sink after the last block and <see cref="Finish"/>.</summary>
    internal readonly TSink Sink => _sink;

    public bool Restart(int number)
    {
        Finish();
        _predictions = default;
        _sink.Restart(number);
        return true;
    }

    public bool Code(int component, Span<short> block)
    {
        switch (scan)
        {
            case { Start: 0, High: 0 }:
                return FirstDc(component, block);
            case { Start: 0 }:
                _sink.Raw((uint)(block[0] >> scan.Low) & 1, 1);
                return true;
            case { High: 0 }:
                FirstAc(block);
                return true;
            default:
                RefineAc(block);
                return true;
        }
    }

    /// <summary>Writes the run of blocks that have nothing more in the band, and the corrections that belong to it.</summary>
    internal void Finish()
    {
        if (_bandRun > 0)
        {
            var size = Magnitude.Bits(_bandRun) - 1;
            _sink.Symbol(scan.Components[0].AcTable, size << 4, (uint)_bandRun & ((1u << size) - 1), size);
            _bandRun = 0;
            PutCorrections(_pending);
        }
    }

    private bool FirstDc(int component, Span<short> block)
    {
        var dc = block[0] >> scan.Low;
        var difference = dc - _predictions[component];
        _predictions[component] = dc;
        var size = Magnitude.Bits(difference);
        _sink.Symbol(scan.Components[component].DcTable, Math.Min(size, 15), Magnitude.Of(difference, size), size);
        return size <= 15;
    }

    private void FirstAc(Span<short> block)
    {
        var table = scan.Components[0].AcTable;
        var run = 0;
        for (var k = scan.Start; k <= scan.End; k++)
        {
            int value = block[ZigZag.Places[k]];

            // The point transform divides and rounds toward zero (G.1.2.1).
            value = value < 0 ? -(-value >> scan.Low) : value >> scan.Low;
            if (value == 0)
            {
                run++;
                continue;
            }

            Finish();
            for (; run > LongestRun; run -= LongestRun + 1)
            {
                _sink.Symbol(table, LongestRun << 4, 0, 0);
            }

            var size = Magnitude.Bits(value);
            _sink.Symbol(table, (run << 4) | size, Magnitude.Of(value, size), size);
            run = 0;
        }

        EndBlock(run > 0);
    }

    private void RefineAc(Span<short> block)
    {
        var table = scan.Components[0].AcTable;
        var (run, last) = (0, LastNew(block));
        for (var k = scan.Start; k <= scan.End; k++)
        {
            int value = block[ZigZag.Places[k]];
            var absolute = Math.Abs(value) >> scan.Low;
            if (absolute == 0)
            {
                run++;
                continue;
            }

            // Runs of 16 zeros are told only before a new coefficient; behind the last one the end of the band says it all.
            for (; run > LongestRun && k <= last; run -= LongestRun + 1)
            {
                PutRefinement(table, LongestRun << 4, 0, 0);
            }

            if (absolute > 1)
            {
                _own.Add((absolute & 1) != 0);
                continue;
            }

            PutRefinement(table, (run << 4) | 1, value > 0 ? 1u : 0, 1);
            run = 0;
        }

        var isOpen = run > 0 || _own.Count > 0;
        _pending.AddRange(_own);
        _own.Clear();
        EndBlock(isOpen);
    }

    /// <summary>The run of blocks before comes first, then the symbol, then corrections of this block that were passed on the way to it.</summary>
    private void PutRefinement(int table, int symbol, uint bits, int count)
    {
        Finish();
        _sink.Symbol(table, symbol, bits, count);
        PutCorrections(_own);
    }

    private void EndBlock(bool isOpen)
    {
        if (isOpen && ++_bandRun == LongestBandRun)
        {
            Finish();
        }
    }

    private void PutCorrections(List<bool> corrections)
    {
        foreach (var correction in corrections)
        {
            _sink.Raw(correction ? 1u : 0, 1);
        }

        corrections.Clear();
    }

    /// <summary>The last coefficient of the band that this scan makes known.</summary>
    private readonly int LastNew(Span<short> block)
    {
        var k = scan.End;
        while (k >= scan.Start && Math.Abs((int)block[ZigZag.Places[k]]) >> scan.Low != 1)
        {
            k--;
        }

        return k;
    }
}
