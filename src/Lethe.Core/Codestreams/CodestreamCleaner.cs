using System.Buffers.Binary;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Lethe.Facts;

namespace Lethe.Codestreams;

/// <summary>
/// Finds text hidden in compressed frames: comments, application segments, boxes, left-over behind the end (H40-H48). What is found is
/// blanked in the same number of bytes, so that fragments, offset tables and decoded pixels stay as they are. Kept between files.
/// </summary>
internal sealed class CodestreamCleaner
{
    private const int MaxFrame = 512 * 1024 * 1024;

    private static readonly JpegScan Jpeg = new();
    private static readonly Jpeg2000Scan Jpeg2000 = new();
    private static readonly JpegXlScan JpegXl = new();

    private readonly FrameBuffer _frame = new();
    private readonly List<ByteRange> _inFrame = [];

    /// <summary>What to blank, in ascending order, in coordinates of the value.</summary>
    internal List<ByteRange> Blanks { get; } = [];

    /// <summary>Looks through all frames. False if one of them could not be followed.</summary>
    internal bool Scan(HeaderReader input, ValueSource value, InstanceFacts facts)
    {
        Blanks.Clear();
        var scan = ScanOf(input.Syntax.Codec, facts);

        // Frames in fragments without a codec are native pixels, which nobody looks at; video and deflated frames are not followed.
        var understood = scan is not null || input.Syntax.Codec == PixelCodec.Uncompressed;
        _frame.Clear();
        Span<byte> head = stackalloc byte[8];
        var first = true;
        for (long at = 0; at + 8 <= value.Length && value.TryRead(at, head) && head[0] == 0xFE && head[2] == 0x00;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (first)
            {
                CheckOffsets(value, at + 8, length);
            }
            else if (length > 0 && scan is not null)
            {
                understood &= Append(value, at + 8, length, scan);
            }

            first = false;
            at += 8 + (long)length;
        }

        return (scan is null || Finish(scan)) && understood;
    }

    /// <summary>True if frames of this kind are looked through.</summary>
    internal static bool Follows(PixelCodec codec) => codec == PixelCodec.Rle || FixedScanOf(codec) is not null;

    private static ICodestreamScan? ScanOf(PixelCodec codec, InstanceFacts facts) =>
        codec == PixelCodec.Rle ? new RleScan(facts.SamplesPerPlane) : FixedScanOf(codec);

    private static ICodestreamScan? FixedScanOf(PixelCodec codec) => codec switch
    {
        PixelCodec.Jpeg or PixelCodec.JpegLossless or PixelCodec.JpegLs => Jpeg,
        PixelCodec.Jpeg2000 or PixelCodec.HtJ2k => Jpeg2000,
        PixelCodec.JpegXl => JpegXl,
        _ => null,
    };

    /// <summary>A fragment that begins like a codestream begins a frame; others go on with the one before (PS3.5 A.4).</summary>
    private bool Append(ValueSource value, long at, long length, ICodestreamScan scan)
    {
        Span<byte> start = stackalloc byte[(int)Math.Min(length, 12)];
        var understood = value.TryRead(at, start);
        if (_frame.Length > 0 && (scan is RleScan || BeginsFrame(start)))
        {
            understood &= Finish(scan);
        }

        return _frame.TryAppend(value, at, length, MaxFrame) && understood;
    }

    private static bool BeginsFrame(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51])
        || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A])
        || (start.Length >= 8 && (start.Slice(4, 4).SequenceEqual("jP  "u8) || start.Slice(4, 4).SequenceEqual("JXL "u8)));

    private bool Finish(ICodestreamScan scan)
    {
        if (_frame.Length == 0)
        {
            return true;
        }

        _inFrame.Clear();
        var understood = scan.TryScan(_frame.Bytes, _inFrame);
        foreach (var range in _inFrame)
        {
            _frame.Translate(range, Blanks);
        }

        _frame.Clear();
        return understood;
    }

    /// <summary>A basic offset table holds ascending offsets into the value or nothing; anything else is blanked (PS3.5 A.4, H48).</summary>
    private void CheckOffsets(ValueSource value, long at, uint length)
    {
        Span<byte> word = stackalloc byte[4];
        long last = -1;
        for (long i = 0; i < length; i += 4)
        {
            var offset = length - i >= 4 && value.TryRead(at + i, word) ? BinaryPrimitives.ReadUInt32LittleEndian(word) : uint.MaxValue;
            if (offset <= last || offset >= value.Length || (i == 0 && offset != 0))
            {
                Blanks.Add(new ByteRange(at, (int)Math.Min(length, int.MaxValue)));
                return;
            }

            last = offset;
        }
    }
}
