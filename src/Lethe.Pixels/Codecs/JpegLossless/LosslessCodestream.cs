using System.Buffers.Binary;
using Lethe.Pixels.Codecs.JpegLossless.Coding;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.JpegLossless;

/// <summary>A codestream of the lossless Huffman process, read down to its samples (ISO/IEC 10918-1 H).</summary>
internal sealed class LosslessCodestream
{
    private const byte Lossless = 0xC3;
    private const int TableCount = 4;

    private readonly HuffmanTable?[] _tables = new HuffmanTable?[TableCount];
    private readonly List<(byte Marker, int Start, int End)> _segments = [];
    private readonly List<LosslessScan> _scans = [];
    private byte[] _ids = [];
    private int _restartInterval;

    private LosslessCodestream()
    {
    }

    /// <summary>Segments in order; scans stand among them with their header alone.</summary>
    internal IReadOnlyList<(byte Marker, int Start, int End)> Segments => _segments;

    /// <summary>Scans in order.</summary>
    internal IReadOnlyList<LosslessScan> Scans => _scans;

    /// <summary>Bits of a sample.</summary>
    internal int Precision { get; private set; }

    internal int Columns { get; private set; }

    internal int Rows { get; private set; }

    /// <summary>The samples of each component, as they were before the point transform.</summary>
    internal ushort[][] Planes { get; private set; } = [];

    /// <summary>Reads a codestream that agrees with the header.</summary>
    internal static CodecResult TryRead(ReadOnlySpan<byte> coded, in FrameFormat format, out LosslessCodestream? codestream)
    {
        var read = new LosslessCodestream();
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

        _segments.Add((JpegMarkers.StartOfImage, 0, 2));
        for (var at = 2; ;)
        {
            var start = at;
            while (at < coded.Length && coded[at] == 0xFF)
            {
                at++;
            }

            if (at >= coded.Length || at == start || coded[at] == JpegMarkers.EndOfImage)
            {
                var isWhole = at != start && Planes.Length > 0 && Enumerable.Range(0, Planes.Length).All(index => _scans.Exists(scan => scan.Components.Contains(index)));
                return isWhole ? CodecResult.Done : CodecResult.Damaged;
            }

            var marker = coded[at++];
            var length = at + 2 <= coded.Length ? BinaryPrimitives.ReadUInt16BigEndian(coded[at..]) : 0;
            if (length < 2 || at + length > coded.Length)
            {
                return CodecResult.Damaged;
            }

            _segments.Add((marker, start, at + length));
            var result = Segment(marker, coded.Slice(at + 2, length - 2), in format);
            at += length;
            if (result == CodecResult.Done && marker == JpegMarkers.StartOfScan)
            {
                result = Scan(coded, start, ref at, coded.Slice(at - length + 2, length - 2));
            }

            if (result != CodecResult.Done)
            {
                return result;
            }
        }
    }

    private CodecResult Segment(byte marker, ReadOnlySpan<byte> payload, in FrameFormat format)
    {
        switch (marker)
        {
            case Lossless:
                return StartFrame(payload, in format);
            case JpegMarkers.HuffmanTables:
                return TryTables(payload) ? CodecResult.Done : CodecResult.Damaged;
            case JpegMarkers.RestartInterval:
                _restartInterval = payload.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(payload) : 0;
                return payload.Length == 2 ? CodecResult.Done : CodecResult.Damaged;
            case JpegMarkers.NumberOfLines or < 0xC0:
                return CodecResult.Damaged;
            default:
                return JpegMarkers.IsFrame(marker) || marker == 0xCC ? CodecResult.Unsupported : CodecResult.Done;
        }
    }

    private CodecResult StartFrame(ReadOnlySpan<byte> payload, in FrameFormat format)
    {
        if (Planes.Length > 0 || JpegSegments.Describe(payload) is not { } described)
        {
            return CodecResult.Damaged;
        }

        (Precision, Columns, Rows) = (described.Precision, described.Columns, described.Rows);
        if (Columns != format.Columns || Rows != format.Rows || described.Components != format.Components || Precision is < 2 or > 16 || Precision > format.BitsAllocated)
        {
            return CodecResult.NotAsDescribed;
        }

        _ids = new byte[described.Components];
        for (var i = 0; i < _ids.Length; i++)
        {
            _ids[i] = payload[6 + (3 * i)];
            if (payload[7 + (3 * i)] != 0x11)
            {
                return CodecResult.Unsupported;
            }
        }

        Planes = [.. _ids.Select(_ => new ushort[Columns * Rows])];
        return CodecResult.Done;
    }

    private CodecResult Scan(ReadOnlySpan<byte> coded, int start, ref int at, ReadOnlySpan<byte> header)
    {
        if (Planes.Length == 0 || header.Length < 6 || header[0] is 0 or > 4 || header.Length != 4 + (2 * header[0]))
        {
            return CodecResult.Damaged;
        }

        var (members, numbers) = (new int[header[0]], new int[header[0]]);
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = Array.IndexOf(_ids, header[1 + (2 * i)]);
            numbers[i] = header[2 + (2 * i)] >> 4;
            if (members[i] < 0 || Array.IndexOf(members, members[i]) != i || numbers[i] >= TableCount || _tables[numbers[i]] is null)
            {
                return CodecResult.Damaged;
            }
        }

        var (selection, transform) = (header[^3], header[^1] & 15);
        if (selection is < 1 or > 7 || transform >= Precision)
        {
            return selection is 0 or > 7 ? CodecResult.Unsupported : CodecResult.Damaged;
        }

        if (_restartInterval % Columns != 0)
        {
            // H.1.2.1: whole rows.
            return CodecResult.Unsupported;
        }

        var scan = new LosslessScan(start, at, members, numbers, [.. _tables], selection, transform, _restartInterval / Columns);
        var reader = new EntropyReader(coded, at);
        if (!TrySamples(ref reader, scan))
        {
            return CodecResult.Damaged;
        }

        _scans.Add(scan);
        at = EndOfData(coded, at, reader.Position);
        return CodecResult.Done;
    }

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

    private bool TrySamples(ref EntropyReader reader, LosslessScan scan)
    {
        var isFirst = true;
        for (var y = 0; y < Rows; y++)
        {
            if (scan.RestartRows > 0 && y > 0 && y % scan.RestartRows == 0)
            {
                if (!reader.TryRestart(((y / scan.RestartRows) - 1) & 7))
                {
                    return false;
                }

                isFirst = true;
            }

            if (!TryRow(ref reader, scan, y, isFirst) || reader.IsOverrun)
            {
                return false;
            }

            isFirst = false;
        }

        foreach (var plane in scan.Components.Select(index => Planes[index]))
        {
            for (var i = 0; i < plane.Length && scan.PointTransform > 0; i++)
            {
                plane[i] <<= scan.PointTransform;
            }
        }

        return true;
    }

    private bool TryRow(ref EntropyReader reader, LosslessScan scan, int y, bool isFirst)
    {
        var start = 1 << (Precision - scan.PointTransform - 1);
        for (var x = 0; x < Columns; x++)
        {
            for (var i = 0; i < scan.Components.Length; i++)
            {
                var plane = Planes[scan.Components[i]];
                var at = (y * Columns) + x;
                var size = reader.Decode(scan.Tables[scan.TableNumbers[i]]!);
                if (size is < 0 or > 16)
                {
                    return false;
                }

                var difference = size == 16 ? 32768 : reader.ReceiveSigned(size);
                var prediction = x == 0 ? isFirst ? start : plane[at - Columns]
                    : isFirst ? plane[at - 1]
                    : Predictor.Of(scan.Selection, plane[at - 1], plane[at - Columns], plane[at - Columns - 1]);
                plane[at] = (ushort)(prediction + difference);
            }
        }

        return true;
    }

    private bool TryTables(ReadOnlySpan<byte> payload)
    {
        while (payload.Length >= 17)
        {
            var counts = payload.Slice(1, 16);
            var symbols = 0;
            foreach (var count in counts)
            {
                symbols += count;
            }

            if (payload[0] >= TableCount << 4 || (payload[0] & 15) >= TableCount || payload.Length < 17 + symbols || HuffmanTable.TryCreate(counts, payload.Slice(17, symbols)) is not { } table)
            {
                return false;
            }

            // Tables of the other class are not used here.
            _tables[payload[0] & 15] = payload[0] < TableCount ? table : _tables[payload[0] & 15];
            payload = payload[(17 + symbols)..];
        }

        return payload.IsEmpty;
    }
}
