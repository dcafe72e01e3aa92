using System.Buffers.Binary;
using Lethe.Pixels.Codecs.Jpeg.Entropy;
using Lethe.Pixels.Codecs.Jpeg.Syntax;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>Reads coded frames into quantized coefficients and takes note of their segments. Kept from frame to frame.</summary>
internal sealed class JpegReader
{
    /// <summary>Scans of a frame: progressive encoders write about ten, and each costs a look at every block.</summary>
    private const int MostScans = 100;

    private readonly CodingTables _tables = new();
    private readonly List<Segment> _segments = [];
    private int _scans;

    /// <summary>The coefficients; whole only after <see cref="CodecResult.Done"/>.</summary>
    internal JpegCoefficients Coefficients { get; } = new();

    /// <summary>All segments between SOI and EOI in their order.</summary>
    internal IReadOnlyList<Segment> Segments => _segments;

    /// <summary>What application segments say of colors.</summary>
    internal JpegColor Color { get; private set; }

    /// <summary>Reads a frame; with a description of it, only one that is so.</summary>
    internal CodecResult Read(ReadOnlySpan<byte> coded, FrameFormat? format)
    {
        (_scans, Color) = (0, JpegColor.Unmarked);
        _segments.Clear();
        _tables.Clear();
        Coefficients.Clear();
        if (coded.Length < 2 || coded[0] != 0xFF || coded[1] != Marker.StartOfImage)
        {
            return CodecResult.Damaged;
        }

        var (at, result) = (2, CodecResult.Done);
        while (result == CodecResult.Done && TryFindMarker(coded, ref at, out var marker))
        {
            if (marker == Marker.EndOfImage)
            {
                break;
            }

            result = marker == Marker.Temporary ? CodecResult.Done : TakeSegment(coded, marker, ref at, format);
        }

        // Frames of some encoders have no EOI: all MCUs of all components are enough.
        return result != CodecResult.Done ? result : Coefficients.IsComplete ? CodecResult.Done : CodecResult.Damaged;
    }

    /// <summary>The next marker, behind fill bytes (B.1.1.2) and whatever else is no marker: decoders pass over that, and show the scans behind it.</summary>
    private static bool TryFindMarker(ReadOnlySpan<byte> coded, ref int at, out byte marker)
    {
        var found = BitReader.NextMarker(coded, at);
        marker = found < coded.Length ? coded[found + 1] : (byte)0;
        at = found + 2;
        return marker != 0;
    }

    private CodecResult TakeSegment(ReadOnlySpan<byte> coded, byte marker, ref int at, in FrameFormat? format)
    {
        var length = at <= coded.Length - 2 ? BinaryPrimitives.ReadUInt16BigEndian(coded[at..]) : 0;
        if (length < 2 || length > coded.Length - at)
        {
            return CodecResult.Damaged;
        }

        var payload = coded.Slice(at + 2, length - 2);
        var segment = new Segment(marker, at - 2, length + 2, null);
        at += length;
        if (marker == Marker.StartOfScan)
        {
            return TakeScan(coded, segment, ref at);
        }

        _segments.Add(segment);
        return marker switch
        {
            Marker.Baseline or Marker.Extended or Marker.Progressive => TakeFrame(marker, payload, coded.Length, format),
            Marker.HuffmanTables => DoneIf(_tables.TakeHuffman(payload)),
            Marker.QuantizationTables => DoneIf(_tables.TakeQuantization(payload)),
            Marker.RestartInterval => DoneIf(_tables.TakeRestartInterval(payload)),
            Marker.NumberOfLines => DoneIf(payload.Length == 2 && _scans > 0 && BinaryPrimitives.ReadUInt16BigEndian(payload) == Coefficients.Header.Rows),
            Marker.Comment => CodecResult.Done,
            Marker.HierarchicalProgression or Marker.ExpandReference or Marker.ArithmeticConditioning => CodecResult.Unsupported,
            > Marker.Progressive and <= Marker.LastFrame and not Marker.ReservedFrame => CodecResult.Unsupported,
            _ when Marker.IsApplication(marker) => TakeApplication(marker, payload),
            _ => CodecResult.Damaged,
        };
    }

    private static CodecResult DoneIf(bool isGood) => isGood ? CodecResult.Done : CodecResult.Damaged;

    private CodecResult TakeFrame(byte marker, ReadOnlySpan<byte> payload, int codedLength, in FrameFormat? format)
    {
        if (Coefficients.Header.Components > 0)
        {
            return CodecResult.Damaged;
        }

        var result = FrameHeader.Parse(marker, payload, out var header);
        return result != CodecResult.Done ? result
            : format is { } described && !header.Agrees(described) ? CodecResult.NotAsDescribed
            : Coefficients.Start(header, payload, codedLength);
    }

    private CodecResult TakeApplication(byte marker, ReadOnlySpan<byte> payload)
    {
        Color = Color.With(marker, payload);
        return CodecResult.Done;
    }

    private CodecResult TakeScan(ReadOnlySpan<byte> coded, Segment segment, ref int at)
    {
        var isProgressive = Coefficients.Header.IsProgressive;
        var scan = ScanHeader.Parse(segment.Payload(coded), Coefficients.Planes, isProgressive, _tables.RestartInterval, _tables.Huffman);
        if (scan is null || !Begin(scan))
        {
            return CodecResult.Damaged;
        }

        if (++_scans > MostScans)
        {
            return CodecResult.TooLarge;
        }

        _segments.Add(segment with { Scan = scan });
        var reader = new BitReader(coded, at);
        var isGood = isProgressive ? Progressive(scan, ref reader) : Sequential(scan, ref reader);
        at = reader.EndOfScan();
        return DoneIf(isGood);
    }

    /// <summary>Quantization tables count that are there when a component is first seen in a scan.</summary>
    private bool Begin(ScanHeader scan)
    {
        foreach (var (plane, _, _) in scan.Components)
        {
            if (!plane.Expects(scan.Start, scan.End, scan.High) || _tables.Quantization[plane.QuantizationSlot] is not { } quantization)
            {
                return false;
            }

            plane.Send(scan, quantization);
        }

        return true;
    }

    private static bool Sequential(ScanHeader scan, ref BitReader reader)
    {
        var decoder = new SequentialDecoder(scan, reader);
        var isGood = ScanOrder.Follow(scan, ref decoder);
        reader = decoder.Reader;
        return isGood;
    }

    private static bool Progressive(ScanHeader scan, ref BitReader reader)
    {
        var decoder = new ProgressiveDecoder(scan, reader);
        var isGood = ScanOrder.Follow(scan, ref decoder);
        reader = decoder.Reader;
        return isGood;
    }
}
