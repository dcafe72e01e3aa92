using System.Numerics;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>Codes the coefficients of one scan as its header says (ISO/IEC 10918-1 F.1.2, G.1.2), into a sink that counts or writes.</summary>
/// <param name="scan">Its header.</param>
/// <param name="sink">Takes symbols and bits.</param>
internal sealed class ScanEncoder(JpegScanHeader scan, EntropySink sink)
{
    private const int AcTables = 4;
    private const int LastCoefficient = 63;
    private const int LongestEndOfBand = 0x7FFF;
    private const int MostPending = 900;

    private readonly int[] _predictions = new int[scan.Components.Length];
    private readonly List<byte> _pending = [];
    private readonly List<byte> _corrections = [];
    private int _endOfBand;
    private int _table;

    /// <summary>Codes all units.</summary>
    internal void Encode(JpegFrame frame, int restartInterval)
    {
        var walk = new BlockWalk(frame, scan);
        while (walk.MoveNext(out var beginsUnit))
        {
            if (beginsUnit && restartInterval > 0 && walk.Unit > 0 && walk.Unit % restartInterval == 0)
            {
                EndBand();
                sink.Restart(((walk.Unit / restartInterval) - 1) & 7);
                Array.Clear(_predictions);
            }

            Block(walk.Block, walk.Member, frame.IsProgressive);
        }

        EndBand();
        sink.Align();
    }

    private void Block(ReadOnlySpan<short> block, int member, bool isProgressive)
    {
        _table = AcTables + scan.AcTables[member];
        if (!isProgressive)
        {
            Dc(block[0], member);
            Ac(block);
        }
        else if (scan.First > 0)
        {
            if (scan.High == 0)
            {
                AcBand(block);
            }
            else
            {
                AcRefinement(block);
            }
        }
        else if (scan.High == 0)
        {
            Dc(block[0] >> scan.Low, member);
        }
        else
        {
            sink.Bits(block[0] >> scan.Low, 1);
        }
    }

    private void Dc(int value, int member)
    {
        var difference = value - _predictions[member];
        _predictions[member] = value;
        var size = SizeOf(difference);
        sink.Symbol(scan.DcTables[member], size);
        Signed(difference, size);
    }

    private void Ac(ReadOnlySpan<short> block)
    {
        var run = 0;
        for (var k = 1; k <= LastCoefficient; k++)
        {
            var value = (int)block[ZigZag.Natural[k]];
            if (value == 0)
            {
                run++;
                continue;
            }

            Coefficient(value, ref run);
        }

        if (run > 0)
        {
            sink.Symbol(_table, 0);
        }
    }

    private void AcBand(ReadOnlySpan<short> block)
    {
        var run = 0;
        for (var k = scan.First; k <= scan.Last; k++)
        {
            // Bits that are yet to come are cut off toward zero (G.1.2.2).
            var full = (int)block[ZigZag.Natural[k]];
            var value = full >= 0 ? full >> scan.Low : -(-full >> scan.Low);
            if (value == 0)
            {
                run++;
                continue;
            }

            EndBand();
            Coefficient(value, ref run);
        }

        if (run > 0 && ++_endOfBand == LongestEndOfBand)
        {
            EndBand();
        }
    }

    private void Coefficient(int value, ref int run)
    {
        for (; run > 15; run -= 16)
        {
            sink.Symbol(_table, 0xF0);
        }

        var size = SizeOf(value);
        sink.Symbol(_table, (run << 4) | size);
        Signed(value, size);
        run = 0;
    }

    /// <summary>G.1.2.3, figure G.7: bits of coefficients that were there before follow the symbol in whose run they stand.</summary>
    private void AcRefinement(ReadOnlySpan<short> block)
    {
        var lastNew = LastNew(block);
        var run = 0;
        _corrections.Clear();
        for (var k = scan.First; k <= scan.Last; k++)
        {
            var full = (int)block[ZigZag.Natural[k]];
            var magnitude = Math.Abs(full) >> scan.Low;
            if (magnitude == 0)
            {
                run++;
                continue;
            }

            while (run > 15 && k <= lastNew)
            {
                EndBand();
                sink.Symbol(_table, 0xF0);
                Corrections();
                run -= 16;
            }

            if (magnitude > 1)
            {
                _corrections.Add((byte)(magnitude & 1));
                continue;
            }

            EndBand();
            sink.Symbol(_table, (run << 4) | 1);
            sink.Bits(full > 0 ? 1 : 0, 1);
            Corrections();
            run = 0;
        }

        if (run > 0 || _corrections.Count > 0)
        {
            _endOfBand++;
            _pending.AddRange(_corrections);
            _corrections.Clear();
            if (_endOfBand == LongestEndOfBand || _pending.Count > MostPending)
            {
                EndBand();
            }
        }
    }

    /// <summary>The last coefficient that comes with this scan: behind it no run has to be told.</summary>
    private int LastNew(ReadOnlySpan<short> block)
    {
        for (var k = scan.Last; k >= scan.First; k--)
        {
            if (Math.Abs((int)block[ZigZag.Natural[k]]) >> scan.Low == 1)
            {
                return k;
            }
        }

        return 0;
    }

    private void Corrections()
    {
        foreach (var bit in _corrections)
        {
            sink.Bits(bit, 1);
        }

        _corrections.Clear();
    }

    private void EndBand()
    {
        if (_endOfBand == 0)
        {
            return;
        }

        var size = BitOperations.Log2((uint)_endOfBand);
        sink.Symbol(_table, size << 4);
        sink.Bits(_endOfBand - (1 << size), size);
        _endOfBand = 0;
        foreach (var bit in _pending)
        {
            sink.Bits(bit, 1);
        }

        _pending.Clear();
    }

    private void Signed(int value, int size) => sink.Bits(value < 0 ? value - 1 : value, size);

    private static int SizeOf(int value) => value == 0 ? 0 : BitOperations.Log2((uint)Math.Abs(value)) + 1;
}
