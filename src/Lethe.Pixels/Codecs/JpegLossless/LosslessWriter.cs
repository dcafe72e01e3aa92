using System.Buffers;
using System.Numerics;
using Lethe.Pixels.Codecs.JpegLossless.Coding;

namespace Lethe.Pixels.Codecs.JpegLossless;

/// <summary>Writes a codestream with the samples that it has now: same scans, predictors, point transforms and restarts, and the shortest tables.</summary>
internal sealed class LosslessWriter
{
    private const int TableCount = 4;

    private readonly EntropySink _sink = new();

    internal void Write(ReadOnlySpan<byte> coded, LosslessCodestream codestream, IBufferWriter<byte> output)
    {
        var written = new ArrayBufferWriter<byte>(coded.Length);
        var scan = 0;
        foreach (var (marker, start, end) in codestream.Segments)
        {
            if (marker == JpegMarkers.StartOfScan)
            {
                WriteScan(coded, codestream, codestream.Scans[scan++], written);
            }
            else if (marker != JpegMarkers.HuffmanTables && !JpegSegments.HoldsPicture(marker, coded[start..end]))
            {
                written.Write(coded[start..end]);
            }
        }

        // PS3.5 A.4: an even number of bytes, by a fill byte before the marker (B.1.1.2).
        if ((written.WrittenCount & 1) != 0)
        {
            written.Write((ReadOnlySpan<byte>)[0xFF]);
        }

        written.Write((ReadOnlySpan<byte>)[0xFF, JpegMarkers.EndOfImage]);
        output.Write(written.WrittenSpan);
    }

    private void WriteScan(ReadOnlySpan<byte> coded, LosslessCodestream codestream, LosslessScan scan, ArrayBufferWriter<byte> output)
    {
        _sink.Count();
        Encode(codestream, scan);
        var tables = new HuffmanTable?[2 * TableCount];
        foreach (var number in scan.TableNumbers.Distinct())
        {
            tables[number] = HuffmanOptimizer.Make(_sink.FrequenciesOf(number));
            JpegSegments.WriteTable(output, number, tables[number]!);
        }

        output.Write(coded[scan.Start..scan.DataStart]);
        _sink.WriteTo(output, tables);
        Encode(codestream, scan);
    }

    private void Encode(LosslessCodestream codestream, LosslessScan scan)
    {
        var isFirst = true;
        for (var y = 0; y < codestream.Rows; y++)
        {
            if (scan.RestartRows > 0 && y > 0 && y % scan.RestartRows == 0)
            {
                _sink.Restart(((y / scan.RestartRows) - 1) & 7);
                isFirst = true;
            }

            Row(codestream, scan, y, isFirst);
            isFirst = false;
        }

        _sink.Align();
    }

    private void Row(LosslessCodestream codestream, LosslessScan scan, int y, bool isFirst)
    {
        var (columns, shift) = (codestream.Columns, scan.PointTransform);
        var start = 1 << (codestream.Precision - shift - 1);
        for (var x = 0; x < columns; x++)
        {
            for (var i = 0; i < scan.Components.Length; i++)
            {
                var plane = codestream.Planes[scan.Components[i]];
                var at = (y * columns) + x;
                var prediction = x == 0 ? isFirst ? start : plane[at - columns] >> shift
                    : isFirst ? plane[at - 1] >> shift
                    : Predictor.Of(scan.Selection, plane[at - 1] >> shift, plane[at - columns] >> shift, plane[at - columns - 1] >> shift);
                Difference(scan.TableNumbers[i], (short)((plane[at] >> shift) - prediction));
            }
        }
    }

    /// <summary>Differences are modulo 65536 (H.1.2.2); 32768 has a category of its own and no further bits.</summary>
    private void Difference(int table, short difference)
    {
        var size = difference == 0 ? 0 : BitOperations.Log2((uint)Math.Abs((int)difference)) + 1;
        _sink.Symbol(table, size);
        _sink.Bits(difference < 0 ? difference - 1 : difference, size == 16 ? 0 : size);
    }
}
