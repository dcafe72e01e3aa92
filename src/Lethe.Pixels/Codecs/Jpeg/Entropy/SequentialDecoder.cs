using Lethe.Pixels.Codecs.Jpeg.Syntax;
using Lethe.Pixels.Codecs.Jpeg.Transform;

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>Decodes blocks of baseline and extended sequential scans (ISO/IEC 10918-1 F.2).</summary>
internal ref struct SequentialDecoder(ScanHeader scan, BitReader reader) : IBlockCoder
{
    private BitReader _reader = reader;
    private Predictions _predictions;

    /// <summary>The reader behind the last block.</summary>
    internal readonly BitReader Reader => _reader;

    public bool Restart(int number)
    {
        _predictions = default;
        return !_reader.IsExhausted && _reader.PassMarker((byte)(Marker.FirstRestart + number));
    }

    public bool Code(int component, Span<short> block)
    {
        ref readonly var place = ref scan.Components[component];
        if (scan.Tables[place.DcTable] is not { } dcTable || scan.Tables[place.AcTable] is not { } acTable)
        {
            return false;
        }

        var size = _reader.TakeSymbol(dcTable);
        if (size is < 0 or > 15)
        {
            return false;
        }

        var dc = _predictions[component] + _reader.TakeSigned(size);
        _predictions[component] = dc;
        block[0] = (short)dc;
        return dc == (short)dc && TakeAc(ref _reader, acTable, block) && !_reader.IsExhausted;
    }

    /// <summary>The reader's bits are held in locals, which is what makes this loop fast.</summary>
    private static bool TakeAc(ref BitReader reader, HuffmanTable table, Span<short> block)
    {
        var places = ZigZag.Places;
        var (bits, count) = (reader.Bits, reader.Count);
        var k = 1;
        while (k < JpegPlane.BlockSize)
        {
            if (count < BitReader.Enough)
            {
                (reader.Bits, reader.Count) = (bits, count);
                reader.Refill();
                (bits, count) = (reader.Bits, reader.Count);
            }

            var entry = table.Find(bits);
            var (length, run, size) = (entry >> 8, (entry >> 4) & 15, entry & 15);
            bits <<= length;
            count -= length;
            if (size == 0)
            {
                if (run != 15)
                {
                    // End of block; no code at all has no length either.
                    (reader.Bits, reader.Count) = (bits, count);
                    return length != 0;
                }

                k += 16;
                continue;
            }

            k += run;
            var value = (int)(bits >> (64 - size));
            value += ((int)(bits >> 63) - 1) & (1 - (1 << size));
            bits <<= size;
            count -= size;
            block[places[k++]] = (short)value;
        }

        (reader.Bits, reader.Count) = (bits, count);
        return k == JpegPlane.BlockSize;
    }
}
