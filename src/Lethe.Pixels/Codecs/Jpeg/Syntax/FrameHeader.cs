using System.Buffers.Binary;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Jpeg.Syntax;

/// <summary>What a frame header says (ISO/IEC 10918-1 B.2.2).</summary>
/// <param name="Marker">Which process: SOF0, SOF1 or SOF2.</param>
/// <param name="Precision">Bits of a sample, 8 or 12.</param>
/// <param name="Columns">Samples of a line.</param>
/// <param name="Rows">Lines.</param>
/// <param name="Components">Number of components, 1 to 4.</param>
internal readonly record struct FrameHeader(byte Marker, int Precision, int Columns, int Rows, int Components)
{
    /// <summary>Bytes before the component specifications.</summary>
    internal const int Fixed = 6;

    /// <summary>Bytes of a component specification.</summary>
    internal const int PerComponent = 3;

    internal bool IsProgressive => Marker == Syntax.Marker.Progressive;

    internal static CodecResult Parse(byte marker, ReadOnlySpan<byte> payload, out FrameHeader header)
    {
        header = default;
        if (payload.Length < Fixed || payload.Length != Fixed + (PerComponent * payload[5]))
        {
            return CodecResult.Damaged;
        }

        header = new FrameHeader(marker, payload[0], BinaryPrimitives.ReadUInt16BigEndian(payload[3..]), BinaryPrimitives.ReadUInt16BigEndian(payload[1..]), payload[5]);
        if (header.Columns == 0 || header.Components == 0 || (header.Precision != 8 && (header.Precision != 12 || marker == Syntax.Marker.Baseline)))
        {
            return CodecResult.Damaged;
        }

        // B.2.5: zero lines means that a DNL segment tells their number after the first scan; nobody writes it.
        return header.Rows == 0 ? CodecResult.Unsupported : CodecResult.Done;
    }

    /// <summary>Bits Stored of real files is at times less than what the codestream has; its samples are right nevertheless (PS3.5 8.2.1).</summary>
    internal bool Agrees(in FrameFormat format) =>
        !format.IsFloat && Columns == format.Columns && Rows == format.Rows && Components == format.Components
        && Components <= 4 && format.BitsAllocated >= Precision && format.BitsStored <= Precision && format.BitsStored > 0;
}
