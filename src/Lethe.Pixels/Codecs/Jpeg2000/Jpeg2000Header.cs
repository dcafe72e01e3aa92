using System.Buffers.Binary;
using System.Collections;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>What the headers of a codestream and of its tile-parts say (ISO/IEC 15444-1 A), walked before a library sees the bytes.</summary>
internal sealed class Jpeg2000Header
{
    private const int HeadLength = 4;
    private const int TilePartHead = 12;
    private const int MostTiles = 65535;
    private const int FreeTiles = 64;
    private const int PixelsOfTile = 256;
    private const int HighThroughputStyle = 0x40;

    private int _layers;
    private bool _isTransformed;
    private bool _hasPacketMarkers;
    private bool _isSane = true;

    private Jpeg2000Header(in Jpeg2000Size size) => Size = size;

    /// <summary>The image.</summary>
    internal Jpeg2000Size Size { get; }

    /// <summary>Three components are coded as luminance and chrominances (A.6.1).</summary>
    internal bool HasColorTransform => _isTransformed && Size.Components >= 3;

    /// <summary>Blocks are coded in the high-throughput form (ISO/IEC 15444-15 A.4).</summary>
    internal bool IsHighThroughput { get; private set; }

    /// <summary>
    /// False for layers and packet markers of the high-throughput form: where blocks are cut in pieces or markers stand between them, nobody can tell without decoding
    /// whether their bytes are sane, see <see cref="LooksLikeMarker"/>.
    /// </summary>
    internal bool IsPlain => !IsHighThroughput || (_layers == 1 && !_hasPacketMarkers);

    /// <summary>There are as many tiles as the standard and reason allow.</summary>
    internal bool HasFewTiles { get; private set; }

    /// <summary>True if all tile-parts tell where they end, and do before the codestream does.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>Reads it; null if it is damaged.</summary>
    internal static Jpeg2000Header? Read(ReadOnlySpan<byte> codestream)
    {
        if (codestream.Length < 2 || Word(codestream, 0) != Jpeg2000Markers.StartOfCodestream
            || !TrySegment(codestream, 2, out var marker, out var segment) || marker != Jpeg2000Markers.Size || Jpeg2000Size.Read(segment) is not { } size)
        {
            return null;
        }

        var header = new Jpeg2000Header(in size);
        var pixels = (long)size.Columns * size.Rows;
        header.HasFewTiles = size.Tiles <= Math.Min(MostTiles, FreeTiles + (pixels / PixelsOfTile));
        var at = header.ReadSegments(codestream, 6 + segment.Length, Jpeg2000Markers.StartOfTilePart);
        if (at < 0 || header._layers == 0 || !header._isSane)
        {
            return null;
        }

        return !header.HasFewTiles || header.ReadTileParts(codestream, at) ? header : null;
    }

    /// <summary>Reads segments up to a marker; where it stands, or -1.</summary>
    private int ReadSegments(ReadOnlySpan<byte> codestream, int at, ushort last)
    {
        while (at + 2 <= codestream.Length && Word(codestream, at) != last)
        {
            if (!TrySegment(codestream, at, out var marker, out var segment))
            {
                return -1;
            }

            if (marker == Jpeg2000Markers.CodingStyle)
            {
                Take(segment);
            }
            else if (marker == Jpeg2000Markers.CodingStyleOfComponent)
            {
                _isSane &= Jpeg2000Coding.IsSaneForComponent(segment, Math.Max(_layers, 1), Size);
                IsHighThroughput |= _isSane && (segment[(Size.Components < 257 ? 1 : 2) + 4] & HighThroughputStyle) != 0;
            }

            at += HeadLength + segment.Length;
        }

        return at + 2 <= codestream.Length ? at : -1;
    }

    private void Take(ReadOnlySpan<byte> segment)
    {
        _isSane &= Jpeg2000Coding.IsSane(segment, Size);
        if (_isSane)
        {
            _layers = Math.Max(_layers, BinaryPrimitives.ReadUInt16BigEndian(segment[2..]));
            _isTransformed |= segment[4] == 1;
            _hasPacketMarkers |= (segment[0] & 6) != 0;
            IsHighThroughput |= (segment[8] & HighThroughputStyle) != 0;
        }
    }

    /// <summary>False if one of them makes no sense, or a tile has none.</summary>
    private bool ReadTileParts(ReadOnlySpan<byte> codestream, int at)
    {
        var seen = new BitArray((int)Size.Tiles);
        var missing = (int)Size.Tiles;
        while (at + TilePartHead <= codestream.Length && Word(codestream, at) == Jpeg2000Markers.StartOfTilePart)
        {
            var (tile, length) = (Word(codestream, at + 4), BinaryPrimitives.ReadUInt32BigEndian(codestream[(at + 6)..]));
            if (Word(codestream, at + 2) != 10 || tile >= Size.Tiles)
            {
                return false;
            }

            missing -= seen[tile] ? 0 : 1;
            seen[tile] = true;
            var data = ReadSegments(codestream, at + TilePartHead, Jpeg2000Markers.StartOfData);
            if (data < 0 || !_isSane)
            {
                return false;
            }

            // 0: up to the end of the codestream (A.4.2).
            IsWhole = length != 0 && length <= codestream.Length - at;
            var end = IsWhole ? at + (int)length : codestream.Length;
            if (end < data + 2 || (IsHighThroughput && (!IsWhole || LooksLikeMarker(codestream[(data + 2)..end]))))
            {
                return false;
            }

            if (!IsWhole)
            {
                break;
            }

            at = end;
        }

        return missing == 0;
    }

    /// <summary>
    /// Packets never hold FF before a byte above 8F (ISO/IEC 15444-1 B.10.1, ISO/IEC 15444-15 7.1). OpenJPEG 2.5 takes that for granted in blocks of the
    /// high-throughput form: with assertions, as distributions build it, it ends the process.
    /// </summary>
    private static bool LooksLikeMarker(ReadOnlySpan<byte> packets)
    {
        for (var at = packets.IndexOf((byte)0xFF); at >= 0 && at + 1 < packets.Length;)
        {
            if (packets[at + 1] > 0x8F)
            {
                return true;
            }

            var next = packets[(at + 1)..].IndexOf((byte)0xFF);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool TrySegment(ReadOnlySpan<byte> codestream, int at, out ushort marker, out ReadOnlySpan<byte> segment)
    {
        segment = default;
        marker = 0;
        if (at + HeadLength > codestream.Length)
        {
            return false;
        }

        marker = Word(codestream, at);
        var length = Word(codestream, at + 2);
        if (marker < 0xFF00 || length < 2 || length > codestream.Length - at - 2)
        {
            return false;
        }

        segment = codestream.Slice(at + HeadLength, length - 2);
        return true;
    }

    private static ushort Word(ReadOnlySpan<byte> codestream, int at) => BinaryPrimitives.ReadUInt16BigEndian(codestream[at..]);
}
