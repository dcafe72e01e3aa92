using System.Buffers.Binary;
using Lethe.Pixels.Codecs.Jpeg.Entropy;
using Lethe.Pixels.Codecs.Jpeg.Syntax;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>
/// Writes coefficients in the manner of the frame they were read from: the same segments, scans and restart intervals. Huffman tables stay where they have codes for
/// all that a scan needs, else the scan gets new ones before it. Kept from frame to frame.
/// </summary>
internal sealed class JpegWriter
{
    private readonly BitWriter _writer = new();
    private readonly CodingTables _written = new();
    private readonly int[] _counts = new int[ScanHeader.TableSlots * SymbolCounter.Symbols];

    /// <summary>The frame, an even number of bytes: PS3.5 A.4 lets a zero follow EOI, as encoders of DICOM have it.</summary>
    internal ReadOnlySpan<byte> Bytes => _writer.Bytes;

    /// <summary>Writes what a reader has. False if a number is too large to be coded.</summary>
    internal bool TryWrite(JpegReader reader, ReadOnlySpan<byte> coded)
    {
        _written.Clear();
        _writer.Rewind(0);
        _writer.Write(0xFF, Marker.StartOfImage);
        foreach (var segment in reader.Segments)
        {
            if (segment.Scan is { } scan)
            {
                if (!TryWriteScan(scan, segment.Of(coded), reader.Coefficients.Header.IsProgressive))
                {
                    return false;
                }

                continue;
            }

            WriteSegment(segment, coded);
        }

        _writer.Write(0xFF, Marker.EndOfImage);
        if (_writer.Length % 2 != 0)
        {
            _writer.Write(0);
        }

        return true;
    }

    private void WriteSegment(Segment segment, ReadOnlySpan<byte> coded)
    {
        var payload = segment.Payload(coded);
        if (segment.Marker == Marker.HuffmanTables)
        {
            _written.TakeHuffman(payload);
        }

        if (!Marker.IsApplication(segment.Marker))
        {
            _writer.Write(segment.Of(coded));
        }
        else if (ApplicationSegments.Kept(segment.Marker, payload) is > 0 and var kept)
        {
            WriteHead(segment.Marker, kept);
            var start = _writer.Length;
            _writer.Write(payload[..kept]);
            if (ApplicationSegments.IsJfif(segment.Marker, payload))
            {
                // No pixels of a thumbnail across and down.
                _writer.Rewind(start + kept - 2);
                _writer.Write(0, 0);
            }
        }
    }

    private void WriteHead(byte marker, int payloadLength)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(payloadLength + 2));
        _writer.Write(head);
    }

    private bool TryWriteScan(ScanHeader scan, ReadOnlySpan<byte> header, bool isProgressive)
    {
        var (start, sink) = (_writer.Length, new SymbolWriter(_writer, scan.Tables));
        WriteTables(scan);
        _writer.Write(header);
        if (!Encode(scan, ref sink, isProgressive))
        {
            return false;
        }

        if (sink.IsMissing)
        {
            _writer.Rewind(start);
            var tables = Complete(scan, isProgressive);
            (scan, sink) = (tables, new SymbolWriter(_writer, tables.Tables));
            WriteTables(scan);
            _writer.Write(header);
            Encode(scan, ref sink, isProgressive);
        }

        _writer.Align();
        return !sink.IsMissing;
    }

    /// <summary>The scan with new tables in the place of those that lack a code.</summary>
    private ScanHeader Complete(ScanHeader scan, bool isProgressive)
    {
        _counts.AsSpan().Clear();
        var counter = new SymbolCounter(_counts);
        Encode(scan, ref counter, isProgressive);
        HuffmanTable?[] tables = [.. scan.Tables];
        for (var slot = 0; slot < tables.Length; slot++)
        {
            var counts = _counts.AsSpan(slot * SymbolCounter.Symbols, SymbolCounter.Symbols);
            for (var symbol = 0; symbol < counts.Length; symbol++)
            {
                if (counts[symbol] > 0 && (tables[slot]?.Code(symbol) ?? 0) == 0)
                {
                    tables[slot] = OptimalHuffman.Build(counts);
                    break;
                }
            }
        }

        return scan with { Tables = tables };
    }

    /// <summary>Writes the tables of a scan that are not in force where it begins: new ones, and those that new ones had replaced.</summary>
    private void WriteTables(ScanHeader scan)
    {
        foreach (var (_, dc, ac) in scan.Components)
        {
            WriteTable(dc, scan.Tables[dc]);
            WriteTable(ac, scan.Tables[ac]);
        }
    }

    private void WriteTable(int slot, HuffmanTable? table)
    {
        if (table is null || (_written.Huffman[slot] is { } last && last.Specification.SequenceEqual(table.Specification)))
        {
            return;
        }

        _written.Huffman[slot] = table;
        WriteHead(Marker.HuffmanTables, table.Specification.Length + 1);
        _writer.Write((byte)(slot < ScanHeader.FirstAc ? slot : 0x10 | (slot - ScanHeader.FirstAc)));
        _writer.Write(table.Specification);
    }

    private static bool Encode<TSink>(ScanHeader scan, ref TSink sink, bool isProgressive)
        where TSink : struct, ISymbolSink
    {
        if (!isProgressive)
        {
            var sequential = new SequentialEncoder<TSink>(scan, sink);
            var isDone = ScanOrder.Follow(scan, ref sequential);
            sink = sequential.Sink;
            return isDone;
        }

        var progressive = new ProgressiveEncoder<TSink>(scan, sink);
        var isWhole = ScanOrder.Follow(scan, ref progressive);
        progressive.Finish();
        sink = progressive.Sink;
        return isWhole;
    }
}
