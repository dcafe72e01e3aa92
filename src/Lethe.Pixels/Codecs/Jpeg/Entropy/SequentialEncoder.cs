using System.Numerics;
using Lethe.Pixels.Codecs.Jpeg.Syntax;
using Lethe.Pixels.Codecs.Jpeg.Transform;

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>Encodes blocks of baseline and extended sequential scans (ISO/IEC 10918-1 F.1.2).</summary>
internal struct SequentialEncoder<TSink>(ScanHeader scan, TSink sink) : IBlockCoder
    where TSink : struct, ISymbolSink
{
    private const int LongestRun = 15;
    private TSink _sink = sink;
    private Predictions _predictions;

    /// <summary>The sink after the last block.</summary>
    internal readonly TSink Sink => _sink;

    public bool Restart(int number)
    {
        _predictions = default;
        _sink.Restart(number);
        return true;
    }

    public bool Code(int component, Span<short> block)
    {
        ref readonly var place = ref scan.Components[component];
        var difference = block[0] - _predictions[component];
        _predictions[component] = block[0];
        var size = Magnitude.Bits(difference);
        if (size > 15)
        {
            return false;
        }

        _sink.Symbol(place.DcTable, size, Magnitude.Of(difference, size), size);
        PutAc(place.AcTable, block);
        return true;
    }

    private void PutAc(int table, Span<short> block)
    {
        var places = ZigZag.Places;
        var last = 0;
        for (var left = NonZero(block); left != 0; left &= left - 1)
        {
            var k = BitOperations.TrailingZeroCount(left);
            var run = k - last - 1;
            for (; run > LongestRun; run -= LongestRun + 1)
            {
                _sink.Symbol(table, LongestRun << 4, 0, 0);
            }

            int value = block[places[k]];
            var size = Magnitude.Bits(value);
            _sink.Symbol(table, (run << 4) | size, Magnitude.Of(value, size), size);
            last = k;
        }

        if (last < JpegPlane.BlockSize - 1)
        {
            _sink.Symbol(table, 0, 0, 0);
        }
    }

    /// <summary>A bit for each AC coefficient that is not zero, in zig-zag order from the lowest bit, which is that of the DC coefficient.</summary>
    private static ulong NonZero(ReadOnlySpan<short> block)
    {
        var places = ZigZag.Places;
        ulong mask = 0;
        for (var k = JpegPlane.BlockSize - 1; k > 0; k--)
        {
            mask = (mask | (block[places[k]] == 0 ? 0ul : 1)) << 1;
        }

        return mask;
    }
}
