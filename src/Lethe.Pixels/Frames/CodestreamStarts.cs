using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;

namespace Lethe.Pixels.Frames;

/// <summary>What the codestreams of a codec begin and end with: JPEG and JPEG-LS (ISO/IEC 10918-1 B.1.1.3), JPEG 2000 (ISO/IEC 15444-1 A.2, I.5.1).</summary>
internal readonly struct CodestreamStarts(PixelCodec codec)
{
    /// <summary>Bytes to look at.</summary>
    internal const int Length = 12;

    private const int Window = 1024 * 1024;

    private bool IsJpeg => codec is PixelCodec.Jpeg or PixelCodec.JpegLossless or PixelCodec.JpegLs;

    private bool IsJpeg2000 => codec is PixelCodec.Jpeg2000 or PixelCodec.HtJ2k;

    /// <summary>True if beginnings can be told.</summary>
    internal bool AreKnown => IsJpeg || IsJpeg2000;

    private ReadOnlySpan<byte> Start => IsJpeg ? [0xFF, 0xD8, 0xFF] : [0xFF, 0x4F, 0xFF, 0x51];

    /// <summary>End of Image, End of Codestream: both are the same bytes.</summary>
    private static ReadOnlySpan<byte> End => [0xFF, 0xD9];

    /// <summary>True if a codestream begins with these bytes.</summary>
    internal bool IsStart(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Start) || (IsJpeg2000 && bytes.Length >= 8 && bytes.Slice(4, 4).SequenceEqual("jP  "u8));

    /// <summary>
    /// Cuts fragments where one codestream ends and another one begins. In coded data neither mark can stand, in segments of text both could, which then
    /// gives frames that do not decode.
    /// </summary>
    internal bool TrySplit<T>(T value, List<FrameRange> fragments, out List<FrameRange> parts, out List<int> firsts)
        where T : IByteSource
    {
        (parts, firsts) = ([], []);
        foreach (var fragment in fragments)
        {
            var bytes = new byte[Math.Min(Window, fragment.Length)];
            var (begin, at) = (0, 0);
            while (at < fragment.Length)
            {
                var length = Math.Min(bytes.Length, fragment.Length - at);
                if (value.Read(fragment.Start + at, bytes.AsSpan(0, length)) != length)
                {
                    return false;
                }

                for (var cut = FindCut(bytes.AsSpan(0, length), 0); cut > 0; cut = FindCut(bytes.AsSpan(0, length), cut))
                {
                    if (at + cut > begin)
                    {
                        Add(parts, firsts, fragment.Start + begin, at + cut - begin, begin == 0 && !IsStartAt(value, fragment.Start));
                        begin = at + cut;
                    }
                }

                // The last bytes are looked at again with what follows them.
                at += at + length == fragment.Length ? length : length - Length;
            }

            Add(parts, firsts, fragment.Start + begin, fragment.Length - begin, begin == 0 && !IsStartAt(value, fragment.Start));
        }

        return parts.Count > 0;
    }

    private static void Add(List<FrameRange> parts, List<int> firsts, long start, int length, bool goesOn)
    {
        if (!goesOn || firsts.Count == 0)
        {
            firsts.Add(parts.Count);
        }

        parts.Add(new FrameRange(start, length));
    }

    private bool IsStartAt<T>(T value, long at)
        where T : IByteSource
    {
        Span<byte> head = stackalloc byte[Length];
        return IsStart(head[..value.Read(at, head)]);
    }

    /// <summary>Where a codestream begins behind the end of another one, fill bytes and padding between them; 0 if nowhere.</summary>
    private int FindCut(ReadOnlySpan<byte> bytes, int from)
    {
        while (bytes[from..].IndexOf(End) is >= 0 and var found)
        {
            from += found + End.Length;
            var next = bytes[from..].IndexOfAnyExcept((byte)0);
            if (next >= 0 && bytes[(from + next)..].StartsWith(Start))
            {
                return from + next;
            }
        }

        return 0;
    }
}
