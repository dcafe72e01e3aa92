namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>Decodes one scan into coefficients (ISO/IEC 10918-1 F.2, G.2).</summary>
/// <param name="scan">Its header.</param>
/// <param name="tables">Tables in force, DC first, then AC.</param>
/// <param name="precision">Bits of a sample.</param>
internal ref struct ScanDecoder(JpegScanHeader scan, HuffmanTable?[] tables, int precision)
{
    private const int AcTables = 4;
    private const int LastCoefficient = 63;

    private readonly int[] _predictions = new int[scan.Components.Length];
    private readonly int _mostBits = precision + 3;
    private int _endOfBand;

    /// <summary>Decodes all units. False if the data end early or hold what no table has.</summary>
    /// <param name="reader">At the first byte; behind the last one afterwards.</param>
    /// <param name="frame">Takes the coefficients.</param>
    /// <param name="restartInterval">Units between restart markers; 0 for none.</param>
    internal bool TryDecode(ref EntropyReader reader, JpegFrame frame, int restartInterval)
    {
        var walk = new BlockWalk(frame, scan);
        while (walk.MoveNext(out var beginsUnit))
        {
            if (beginsUnit && restartInterval > 0 && walk.Unit > 0 && walk.Unit % restartInterval == 0)
            {
                if (!reader.TryRestart(((walk.Unit / restartInterval) - 1) & 7))
                {
                    return false;
                }

                Array.Clear(_predictions);
                _endOfBand = 0;
            }

            if (!TryBlock(ref reader, walk.Block, walk.Member, frame.IsProgressive) || reader.IsOverrun)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryBlock(ref EntropyReader reader, Span<short> block, int member, bool isProgressive)
    {
        if (!isProgressive)
        {
            return TryDc(ref reader, block, member) && TryAc(ref reader, block, member, 1, LastCoefficient);
        }

        if (scan.First == 0)
        {
            if (scan.High == 0)
            {
                return TryDc(ref reader, block, member);
            }

            block[0] |= (short)(reader.Receive(1) << scan.Low);
            return true;
        }

        return scan.High == 0 ? TryAcBand(ref reader, block, member) : TryAcRefinement(ref reader, block, member);
    }

    private readonly bool TryDc(ref EntropyReader reader, Span<short> block, int member)
    {
        var size = reader.Decode(tables[scan.DcTables[member]]!);
        if (size < 0 || size > _mostBits + 1)
        {
            return false;
        }

        _predictions[member] += reader.ReceiveSigned(size);
        block[0] = (short)(_predictions[member] << scan.Low);
        return _predictions[member] is >= short.MinValue and <= short.MaxValue;
    }

    private readonly bool TryAc(ref EntropyReader reader, Span<short> block, int member, int first, int last)
    {
        var table = tables[AcTables + scan.AcTables[member]]!;
        for (var k = first; k <= last; k++)
        {
            var symbol = reader.Decode(table);
            if (symbol < 0)
            {
                return false;
            }

            var (run, size) = (symbol >> 4, symbol & 15);
            if (size == 0)
            {
                if (run < 15)
                {
                    return run == 0;
                }

                k += 15;
                continue;
            }

            k += run;
            if (k > last || size > _mostBits)
            {
                return false;
            }

            block[ZigZag.Natural[k]] = (short)reader.ReceiveSigned(size);
        }

        return true;
    }

    private bool TryAcBand(ref EntropyReader reader, Span<short> block, int member)
    {
        if (_endOfBand > 0)
        {
            _endOfBand--;
            return true;
        }

        var table = tables[AcTables + scan.AcTables[member]]!;
        for (var k = scan.First; k <= scan.Last; k++)
        {
            var symbol = reader.Decode(table);
            if (symbol < 0)
            {
                return false;
            }

            var (run, size) = (symbol >> 4, symbol & 15);
            if (size == 0 && run < 15)
            {
                _endOfBand = (1 << run) - 1 + reader.Receive(run);
                return true;
            }

            k += run;
            if (size > 0)
            {
                if (k > scan.Last || size > _mostBits)
                {
                    return false;
                }

                block[ZigZag.Natural[k]] = (short)(reader.ReceiveSigned(size) << scan.Low);
            }
        }

        return true;
    }

    /// <summary>G.1.2.3: new coefficients of one bit, and a further bit for each that was there already.</summary>
    private bool TryAcRefinement(ref EntropyReader reader, Span<short> block, int member)
    {
        var table = tables[AcTables + scan.AcTables[member]]!;
        var k = scan.First;
        while (k <= scan.Last && _endOfBand == 0)
        {
            var symbol = reader.Decode(table);
            if (symbol < 0 || (symbol & 15) > 1)
            {
                return false;
            }

            var (run, value) = (symbol >> 4, 0);
            if ((symbol & 15) == 1)
            {
                value = reader.Receive(1) == 1 ? 1 << scan.Low : -(1 << scan.Low);
            }
            else if (run < 15)
            {
                _endOfBand = (1 << run) + reader.Receive(run);
                break;
            }

            for (; k <= scan.Last; k++)
            {
                ref var coefficient = ref block[ZigZag.Natural[k]];
                if (coefficient != 0)
                {
                    Refine(ref reader, ref coefficient);
                }
                else if (run-- == 0)
                {
                    coefficient = (short)value;
                    k++;
                    break;
                }
            }
        }

        if (_endOfBand > 0)
        {
            for (; k <= scan.Last; k++)
            {
                ref var coefficient = ref block[ZigZag.Natural[k]];
                if (coefficient != 0)
                {
                    Refine(ref reader, ref coefficient);
                }
            }

            _endOfBand--;
        }

        return true;
    }

    private readonly void Refine(ref EntropyReader reader, ref short coefficient)
    {
        if (reader.Receive(1) == 1 && (Math.Abs((int)coefficient) & (1 << scan.Low)) == 0)
        {
            coefficient += (short)(coefficient > 0 ? 1 << scan.Low : -(1 << scan.Low));
        }
    }
}
