using System.Buffers;
using System.Buffers.Binary;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>
/// Fills boxes in the coefficients, block by block, and codes all scans again: blocks outside keep the very coefficients that they have, so that nothing is lost a
/// second time. A scan keeps its Huffman tables where they have codes for all that it needs, and gets new ones where not.
/// </summary>
internal sealed class JpegBlanker
{
    private const int Side = 8;
    private const int TableCount = 4;

    private readonly EntropySink _sink = new();

    /// <summary>Sets the blocks that boxes touch to one value.</summary>
    internal static void Fill(JpegFrame frame, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill)
    {
        for (var i = 0; i < frame.Components.Length; i++)
        {
            var component = frame.Components[i];
            var level = (i < fill.Length ? fill[i] : 0) - (1 << (frame.Precision - 1));
            var dc = (short)Math.Round((double)level * Side / component.Quantizers![0]);
            foreach (var box in boxes)
            {
                Fill(component, BlocksOf(box, component, frame), dc);
            }
        }
    }

    /// <summary>The blocks of a component that a box touches.</summary>
    internal static PixelBox BlocksOf(PixelBox box, JpegComponent component, JpegFrame frame)
    {
        box = box.Intersect(new PixelBox(0, 0, frame.Columns, frame.Rows));
        var (across, down) = (Side * frame.MaxH, Side * frame.MaxV);
        return box.IsEmpty ? default : PixelBox.Between(
            box.X * component.H / across, box.Y * component.V / down,
            Math.Min(component.Stride, ((box.Right * component.H) + across - 1) / across), Math.Min(component.Height, ((box.Bottom * component.V) + down - 1) / down));
    }

    /// <summary>Writes a codestream with the coefficients that its frame has now.</summary>
    internal void Write(ReadOnlySpan<byte> coded, JpegCodestream codestream, IBufferWriter<byte> output)
    {
        var tables = new HuffmanTable?[2 * TableCount];
        var start = new ArrayBufferWriter<byte>(coded.Length);
        foreach (var piece in codestream.Pieces)
        {
            if (piece.Scan is not null)
            {
                WriteScan(coded, piece, codestream.Frame!, tables, start);
            }
            else if (!HoldsPicture(piece.Marker, coded[piece.Start..piece.End]))
            {
                start.Write(coded[piece.Start..piece.End]);
                if (piece.Marker == JpegMarkers.HuffmanTables)
                {
                    Note(coded[piece.Start..piece.End], tables);
                }
            }
        }

        // PS3.5 A.4: an even number of bytes, by a fill byte before the marker (B.1.1.2).
        if ((start.WrittenCount & 1) != 0)
        {
            start.Write((ReadOnlySpan<byte>)[0xFF]);
        }

        start.Write((ReadOnlySpan<byte>)[0xFF, JpegMarkers.EndOfImage]);
        output.Write(start.WrittenSpan);
    }

    private static void Fill(JpegComponent component, PixelBox blocks, short dc)
    {
        for (var row = blocks.Y; row < blocks.Bottom; row++)
        {
            for (var column = blocks.X; column < blocks.Right; column++)
            {
                var block = component.Block(column, row);
                block.Clear();
                block[0] = dc;
            }
        }
    }

    /// <summary>Small copies of the picture that others put beside it: JFIF and JFXX thumbnails, Exif.</summary>
    internal static bool HoldsPicture(byte marker, ReadOnlySpan<byte> piece) =>
        marker == JpegMarkers.Application1
        || (marker == JpegMarkers.Application0 && (piece.IndexOf("JFXX\0"u8) >= 0 || (piece.IndexOf("JFIF\0"u8) >= 0 && piece.Length > 18)));

    private void WriteScan(ReadOnlySpan<byte> coded, JpegPiece piece, JpegFrame frame, HuffmanTable?[] tables, ArrayBufferWriter<byte> output)
    {
        _sink.Count();
        new ScanEncoder(piece.Scan!, _sink).Encode(frame, piece.RestartInterval);
        for (var i = 0; i < tables.Length; i++)
        {
            var frequencies = _sink.FrequenciesOf(i);
            if (frequencies.IndexOfAnyExcept(0) < 0)
            {
                continue;
            }

            var wanted = HasAll(piece.Tables![i]!, frequencies) ? piece.Tables[i]! : HuffmanOptimizer.Make(frequencies);
            if (!ReferenceEquals(tables[i], wanted) && !IsSame(tables[i], wanted))
            {
                WriteTable(output, i, wanted);
            }

            tables[i] = wanted;
        }

        output.Write(coded[piece.Start..piece.DataStart]);
        _sink.WriteTo(output, tables);
        new ScanEncoder(piece.Scan!, _sink).Encode(frame, piece.RestartInterval);
    }

    private static bool HasAll(HuffmanTable table, ReadOnlySpan<int> frequencies)
    {
        for (var symbol = 0; symbol < frequencies.Length; symbol++)
        {
            if (frequencies[symbol] > 0 && !table.Has(symbol))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(HuffmanTable? one, HuffmanTable other) =>
        one is not null && one.Counts.SequenceEqual(other.Counts) && one.Symbols.SequenceEqual(other.Symbols);

    internal static void WriteTable(ArrayBufferWriter<byte> output, int table, HuffmanTable content)
    {
        Span<byte> head = stackalloc byte[5];
        (head[0], head[1]) = (0xFF, JpegMarkers.HuffmanTables);
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(19 + content.Symbols.Count));
        head[4] = (byte)((table / TableCount << 4) | (table % TableCount));
        output.Write(head);
        output.Write([.. content.Counts, .. content.Symbols]);
    }

    /// <summary>Tables that the output has by now.</summary>
    private static void Note(ReadOnlySpan<byte> segment, HuffmanTable?[] tables)
    {
        var start = 0;
        while (segment[start] == 0xFF)
        {
            start++;
        }

        for (var payload = segment[(start + 3)..]; payload.Length >= 17;)
        {
            var symbols = 0;
            foreach (var count in payload.Slice(1, 16))
            {
                symbols += count;
            }

            tables[((payload[0] >> 4) * TableCount) + (payload[0] & 15)] = HuffmanTable.TryCreate(payload.Slice(1, 16), payload.Slice(17, symbols));
            payload = payload[(17 + symbols)..];
        }
    }
}
