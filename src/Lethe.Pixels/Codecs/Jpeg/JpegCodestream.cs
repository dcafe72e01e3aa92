using System.Buffers.Binary;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>
/// A codestream of DCT coded samples, read down to its quantized coefficients (ISO/IEC 10918-1 B): baseline, extended and progressive with Huffman codes. What is
/// behind its end is not looked at.
/// </summary>
internal sealed class JpegCodestream
{
    private const int TableCount = 4;

    private readonly List<JpegPiece> _pieces = [];
    private readonly HuffmanTable?[] _tables = new HuffmanTable?[2 * TableCount];
    private readonly ushort[]?[] _quantizers = new ushort[]?[TableCount];
    private int _restartInterval;

    private JpegCodestream()
    {
    }

    /// <summary>Markers and scans in order, from the start of the image on, without its end.</summary>
    internal IReadOnlyList<JpegPiece> Pieces => _pieces;

    /// <summary>Frame and coefficients.</summary>
    internal JpegFrame? Frame { get; private set; }

    /// <summary>The color transform that an Adobe segment tells; negative if there is none.</summary>
    internal int AdobeTransform { get; private set; } = -1;

    /// <summary>Reads a codestream.</summary>
    /// <param name="coded">The bytes.</param>
    /// <param name="format">What it has to agree with, before anything is allocated for it.</param>
    /// <param name="codestream">Takes it, if all is there.</param>
    internal static CodecResult TryRead(ReadOnlySpan<byte> coded, in FrameFormat format, out JpegCodestream? codestream)
    {
        var read = new JpegCodestream();
        var result = read.Read(coded, in format);
        codestream = result == CodecResult.Done ? read : null;
        return result;
    }

    private CodecResult Read(ReadOnlySpan<byte> coded, in FrameFormat format)
    {
        if (coded.Length < 4 || coded[0] != 0xFF || coded[1] != JpegMarkers.StartOfImage)
        {
            return CodecResult.Damaged;
        }

        _pieces.Add(new JpegPiece(JpegMarkers.StartOfImage, 0, 2));
        for (var at = 2; ;)
        {
            var start = at;
            while (at < coded.Length && coded[at] == 0xFF)
            {
                at++;
            }

            if (at >= coded.Length || at == start)
            {
                // Some writers leave out the end; all coefficients have to be there then.
                return at >= coded.Length && HasAllScans() ? CodecResult.Done : CodecResult.Damaged;
            }

            var marker = coded[at++];
            if (marker == JpegMarkers.EndOfImage)
            {
                return HasAllScans() ? CodecResult.Done : CodecResult.Damaged;
            }

            var length = at + 2 <= coded.Length ? BinaryPrimitives.ReadUInt16BigEndian(coded[at..]) : 0;
            if (length < 2 || at + length > coded.Length)
            {
                return CodecResult.Damaged;
            }

            var result = Segment(coded, marker, start, at + 2, at + length, in format, out var end);
            if (result != CodecResult.Done)
            {
                return result;
            }

            at = end;
        }
    }

    private CodecResult Segment(ReadOnlySpan<byte> coded, byte marker, int start, int from, int to, in FrameFormat format, out int end)
    {
        end = to;
        var payload = coded[from..to];
        if (marker == JpegMarkers.StartOfScan)
        {
            return Scan(coded, start, to, payload, out end);
        }

        _pieces.Add(new JpegPiece(marker, start, to));
        if (JpegMarkers.IsFrame(marker))
        {
            return StartFrame(marker, payload, in format);
        }

        var isRead = marker switch
        {
            JpegMarkers.HuffmanTables => TryHuffmanTables(payload),
            JpegMarkers.QuantizationTables => TryQuantizationTables(payload),
            JpegMarkers.RestartInterval => TryRestartInterval(payload),
            JpegMarkers.Application14 => TryAdobe(payload),
            // What is not told in the frame header, or has arithmetic codes, or no meaning, is not read.
            JpegMarkers.NumberOfLines or 0xCC or < JpegMarkers.Baseline => false,
            _ => true,
        };
        return isRead ? CodecResult.Done : CodecResult.Damaged;
    }

    private CodecResult StartFrame(byte marker, ReadOnlySpan<byte> payload, in FrameFormat format)
    {
        if (marker is not (JpegMarkers.Baseline or JpegMarkers.Extended or JpegMarkers.Progressive))
        {
            return CodecResult.Unsupported;
        }

        if (Frame is not null || JpegFrame.Describe(payload) is not { } described)
        {
            return CodecResult.Damaged;
        }

        if (described.Columns != format.Columns || described.Rows != format.Rows || described.Components != format.Components
            || described.Precision is not (8 or 12) || described.Precision > format.BitsAllocated)
        {
            return CodecResult.NotAsDescribed;
        }

        Frame = JpegFrame.TryRead(payload, marker == JpegMarkers.Progressive);
        return Frame is null ? CodecResult.Damaged : CodecResult.Done;
    }

    private CodecResult Scan(ReadOnlySpan<byte> coded, int start, int dataStart, ReadOnlySpan<byte> payload, out int end)
    {
        end = dataStart;
        if (Frame is null || TryScanHeader(payload) is not { } scan)
        {
            return CodecResult.Damaged;
        }

        var reader = new EntropyReader(coded, dataStart);
        if (!new ScanDecoder(scan, _tables, Frame.Precision).TryDecode(ref reader, Frame, _restartInterval))
        {
            return CodecResult.Damaged;
        }

        // Behind the last unit no more than what fills up the byte may stand before the next marker.
        end = EndOfData(coded, dataStart, reader.Position);
        _pieces.Add(new JpegPiece(JpegMarkers.StartOfScan, start, end, scan, [.. _tables], _restartInterval, dataStart));
        return CodecResult.Done;
    }

    /// <summary>The reader may be some bytes ahead of what it used, never behind a marker.</summary>
    private static int EndOfData(ReadOnlySpan<byte> coded, int from, int position)
    {
        for (var at = Math.Max(from, position); at + 1 < coded.Length; at++)
        {
            if (coded[at] == 0xFF && coded[at + 1] is not 0 and not (>= 0xD0 and <= 0xD7))
            {
                return at;
            }
        }

        return coded.Length;
    }

    private JpegScanHeader? TryScanHeader(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < 6 || payload[0] is 0 or > 4 || payload.Length != 4 + (2 * payload[0]))
        {
            return null;
        }

        var count = payload[0];
        var (members, dc, ac) = (new int[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var (id, selectors) = (payload[1 + (2 * i)], payload[2 + (2 * i)]);
            members[i] = Array.FindIndex(Frame!.Components, component => component.Id == id);
            (dc[i], ac[i]) = (selectors >> 4, selectors & 15);
            if (members[i] < 0 || dc[i] >= TableCount || ac[i] >= TableCount || Array.IndexOf(members, members[i]) != i)
            {
                return null;
            }
        }

        var spectrum = payload[(1 + (2 * count))..];
        var header = Frame!.IsProgressive
            ? new JpegScanHeader(members, dc, ac, spectrum[0], spectrum[1], spectrum[2] >> 4, spectrum[2] & 15)
            : new JpegScanHeader(members, dc, ac, 0, 63, 0, 0);
        return IsPossible(header) ? header : null;
    }

    private bool IsPossible(JpegScanHeader scan)
    {
        var needsDc = scan.First == 0 && scan.High == 0;
        var needsAc = !Frame!.IsProgressive || scan.First > 0;
        for (var i = 0; i < scan.Components.Length; i++)
        {
            var component = Frame.Components[scan.Components[i]];
            component.Quantizers ??= _quantizers[component.Quantization];
            if (component.Quantizers is null || (needsDc && _tables[scan.DcTables[i]] is null) || (needsAc && _tables[TableCount + scan.AcTables[i]] is null))
            {
                return false;
            }
        }

        // B.2.3: a unit has at most ten blocks; AC scans have one component.
        return scan.Components.Sum(index => Frame.Components[index].H * Frame.Components[index].V) <= (scan.Components.Length == 1 ? 16 : 10)
            && (!Frame.IsProgressive || (scan.Low <= 13 && (scan.High == 0 || scan.High == scan.Low + 1)
                && (scan.First == 0 ? scan.Last == 0 : scan.Last >= scan.First && scan.Last <= 63 && scan.Components.Length == 1)));
    }

    private bool HasAllScans() => Frame is not null
        && Array.TrueForAll(Frame.Components, component => component.Quantizers is not null)
        && Enumerable.Range(0, Frame.Components.Length).All(index => _pieces.Exists(piece => piece.Scan is { First: 0, High: 0 } scan && scan.Components.Contains(index)));

    private bool TryHuffmanTables(ReadOnlySpan<byte> payload)
    {
        while (payload.Length >= 17)
        {
            var (kind, number) = (payload[0] >> 4, payload[0] & 15);
            var counts = payload.Slice(1, 16);
            var symbols = 0;
            foreach (var count in counts)
            {
                symbols += count;
            }

            if (kind > 1 || number >= TableCount || symbols > 256 || payload.Length < 17 + symbols
                || HuffmanTable.TryCreate(counts, payload.Slice(17, symbols)) is not { } table)
            {
                return false;
            }

            _tables[(kind * TableCount) + number] = table;
            payload = payload[(17 + symbols)..];
        }

        return payload.IsEmpty;
    }

    private bool TryQuantizationTables(ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            var (size, number) = ((payload[0] >> 4) + 1, payload[0] & 15);
            if (size > 2 || number >= TableCount || payload.Length < 1 + (64 * size))
            {
                return false;
            }

            var table = new ushort[64];
            for (var k = 0; k < 64; k++)
            {
                var entry = payload.Slice(1 + (k * size), size);
                table[ZigZag.Natural[k]] = size == 1 ? entry[0] : BinaryPrimitives.ReadUInt16BigEndian(entry);
            }

            if (Array.Exists(table, entry => entry == 0))
            {
                return false;
            }

            _quantizers[number] = table;
            payload = payload[(1 + (64 * size))..];
        }

        return true;
    }

    private bool TryRestartInterval(ReadOnlySpan<byte> payload)
    {
        _restartInterval = payload.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(payload) : 0;
        return payload.Length == 2;
    }

    private bool TryAdobe(ReadOnlySpan<byte> payload)
    {
        if (payload.Length >= 12 && payload.StartsWith("Adobe"u8))
        {
            AdobeTransform = payload[11];
        }

        return true;
    }
}
