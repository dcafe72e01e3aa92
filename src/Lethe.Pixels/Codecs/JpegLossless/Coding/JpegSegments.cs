using System.Buffers;
using System.Buffers.Binary;

namespace Lethe.Pixels.Codecs.JpegLossless.Coding;

/// <summary>Segments that JPEG lossless and JPEG-LS have in common (ISO/IEC 10918-1 B.2).</summary>
internal static class JpegSegments
{
    /// <summary>Samples and components that a frame header tells; null if it is damaged.</summary>
    internal static (int Precision, int Columns, int Rows, int Components)? Describe(ReadOnlySpan<byte> payload) =>
        payload.Length >= 6 && payload.Length == 6 + (3 * payload[5]) && payload[5] is >= 1 and <= 4
            ? (payload[0], BinaryPrimitives.ReadUInt16BigEndian(payload[3..]), BinaryPrimitives.ReadUInt16BigEndian(payload[1..]), payload[5])
            : null;

    /// <summary>Small copies of the picture that others put beside it: JFIF and JFXX thumbnails, Exif.</summary>
    internal static bool HoldsPicture(byte marker, ReadOnlySpan<byte> piece) =>
        marker == JpegMarkers.Application1
        || (marker == JpegMarkers.Application0 && (piece.IndexOf("JFXX\0"u8) >= 0 || (piece.IndexOf("JFIF\0"u8) >= 0 && piece.Length > 18)));

    /// <summary>Writes a Huffman table.</summary>
    /// <param name="output">Takes the segment.</param>
    /// <param name="number">Its number.</param>
    /// <param name="content">The table.</param>
    internal static void WriteTable(ArrayBufferWriter<byte> output, int number, HuffmanTable content)
    {
        Span<byte> head = stackalloc byte[5];
        (head[0], head[1], head[4]) = (0xFF, JpegMarkers.HuffmanTables, (byte)number);
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(19 + content.Symbols.Count));
        output.Write(head);
        output.Write([.. content.Counts, .. content.Symbols]);
    }
}
