using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Lethe.Results;

namespace Lethe.Pixels.Frames;

/// <summary>
/// Which fragments of an encapsulated value make up which frame (PS3.5 A.4). Offset tables are believed only where they lead to items; where there is
/// none, fragments that begin as a codestream begin frames; and where there are fewer fragments than frames, codestreams are looked for in them.
/// Frames that the header does not count are listed too, so that nobody passes over them.
/// </summary>
internal sealed class CodedFrames
{
    private const int ItemHead = 8;
    private const int MaxFragments = 10_000_000;

    private readonly List<FrameRange> _ranges = [];
    private readonly List<int> _firsts = [];

    /// <summary>Frames.</summary>
    internal int Count => _firsts.Count;

    /// <summary>The stretches of a frame in order.</summary>
    internal ReadOnlySpan<FrameRange> this[int frame]
    {
        get
        {
            var end = frame + 1 < _firsts.Count ? _firsts[frame + 1] : _ranges.Count;
            return CollectionsMarshal.AsSpan(_ranges)[_firsts[frame]..end];
        }
    }

    /// <summary>Coded bytes of a frame.</summary>
    internal long LengthOf(int frame)
    {
        long length = 0;
        foreach (var range in this[frame])
        {
            length += range.Length;
        }

        return length;
    }

    /// <summary>Reads the bytes of a frame, joined. False if they cannot be read.</summary>
    internal bool TryRead<T>(T value, int frame, Span<byte> destination)
        where T : IByteSource
    {
        foreach (var range in this[frame])
        {
            if (value.Read(range.Start, destination[..range.Length]) != range.Length)
            {
                return false;
            }

            destination = destination[range.Length..];
        }

        return true;
    }

    /// <summary>Finds the frames of a value.</summary>
    /// <param name="value">Offset table and fragments.</param>
    /// <param name="codec">How frames are coded.</param>
    /// <param name="frames">How many the header counts.</param>
    /// <param name="extendedOffsets">Extended Offset Table (7FE0,0001), little endian; empty if there is none.</param>
    internal ProblemNumber? Find<T>(T value, PixelCodec codec, int frames, ReadOnlySpan<byte> extendedOffsets)
        where T : IByteSource
    {
        _ranges.Clear();
        _firsts.Clear();
        if (!TryList(value, out var offsets))
        {
            return ProblemNumber.PixelsDamaged;
        }

        if (_ranges.Count == frames || codec == PixelCodec.Rle)
        {
            // RLE has one fragment for each frame, and no other mark of where one begins (PS3.5 A.4.2).
            _firsts.AddRange(Enumerable.Range(0, _ranges.Count));
            return _ranges.Count >= frames ? null : ProblemNumber.PixelsDamaged;
        }

        var starts = new CodestreamStarts(codec);
        var begins = starts.AreKnown ? FindBegins(value, starts) : null;
        if (begins is not null && begins.Count >= frames)
        {
            _firsts.AddRange(begins);
        }
        else if (frames == 1)
        {
            _firsts.Add(0);
        }
        else if (!TryGroup(extendedOffsets, sizeof(ulong), frames) && !TryGroup(offsets, sizeof(uint), frames) && !TrySplit(value, starts, frames))
        {
            return ProblemNumber.PixelsDamaged;
        }

        return _firsts[0] == 0 ? null : ProblemNumber.PixelsDamaged;
    }

    private bool TryList<T>(T value, out byte[] offsets)
        where T : IByteSource
    {
        offsets = [];
        Span<byte> head = stackalloc byte[ItemHead];
        var isFirst = true;
        for (long at = 0; at + ItemHead <= value.Length && value.Read(at, head) == ItemHead && IsItem(head);)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (length > int.MaxValue || length > value.Length - at - ItemHead || _ranges.Count == MaxFragments)
            {
                return false;
            }

            if (isFirst)
            {
                offsets = new byte[length];
                if (value.Read(at + ItemHead, offsets) != offsets.Length)
                {
                    return false;
                }
            }
            else if (length > 0)
            {
                _ranges.Add(new FrameRange(at + ItemHead, (int)length));
            }

            isFirst = false;
            at += ItemHead + (long)length;
        }

        return _ranges.Count > 0;
    }

    private static bool IsItem(ReadOnlySpan<byte> head) => head[..4].SequenceEqual((ReadOnlySpan<byte>)[0xFE, 0xFF, 0x00, 0xE0]);

    private List<int>? FindBegins<T>(T value, CodestreamStarts starts)
        where T : IByteSource
    {
        var begins = new List<int>();
        Span<byte> head = stackalloc byte[CodestreamStarts.Length];
        for (var i = 0; i < _ranges.Count; i++)
        {
            var start = head[..Math.Min(head.Length, _ranges[i].Length)];
            if (value.Read(_ranges[i].Start, start) != start.Length)
            {
                return null;
            }

            if (starts.IsStart(start))
            {
                begins.Add(i);
            }
        }

        return begins;
    }

    /// <summary>An offset table is right if it has as many ascending offsets as there are frames, each to an item, counted from the first fragment's.</summary>
    private bool TryGroup(ReadOnlySpan<byte> table, int size, int frames)
    {
        if (table.Length < (long)frames * size)
        {
            return false;
        }

        var (origin, fragment) = (_ranges[0].Start - ItemHead, 0);
        for (var frame = 0; frame < frames; frame++)
        {
            var word = table.Slice(frame * size, size);
            var place = size == sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(word) : BinaryPrimitives.ReadUInt64LittleEndian(word);
            while (fragment < _ranges.Count && (ulong)(_ranges[fragment].Start - ItemHead - origin) < place)
            {
                fragment++;
            }

            if (fragment == _ranges.Count || (ulong)(_ranges[fragment].Start - ItemHead - origin) != place || (frame > 0 && fragment == _firsts[^1]))
            {
                _firsts.Clear();
                return false;
            }

            _firsts.Add(fragment);
        }

        return true;
    }

    /// <summary>Several frames in a fragment are against the standard and exist: each ends with the end of its codestream.</summary>
    private bool TrySplit<T>(T value, CodestreamStarts starts, int frames)
        where T : IByteSource
    {
        if (!starts.AreKnown || !starts.TrySplit(value, _ranges, out var parts, out var firsts) || firsts.Count < frames)
        {
            return false;
        }

        _ranges.Clear();
        _ranges.AddRange(parts);
        _firsts.AddRange(firsts);
        return true;
    }
}
