using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;

namespace Lethe.Rewriting;

/// <summary>The output in order: stretches of the writer's buffer with long values of the input between them.</summary>
internal sealed class SegmentList
{
    private readonly List<Segment> _segments = new(8);
    private int _writtenFrom;

    internal int Count => _segments.Count;

    internal Segment this[int index] => _segments[index];

    internal long TotalLength { get; private set; }

    /// <summary>What takes the place of the pixel data; null if they stay.</summary>
    internal IByteSource? Replacement { get; set; }

    /// <summary>Where the bytes of a stretch are that is not in memory; null for one that is.</summary>
    internal IByteSource? SourceOf(Segment segment, HeaderReader input) => segment.Kind switch
    {
        SegmentKind.Source => input.BulkSource,
        SegmentKind.Replacement => Replacement,
        _ => null,
    };

    internal void Clear(int from = 0)
    {
        _segments.Clear();
        _writtenFrom = from;
        TotalLength = 0;
    }

    /// <summary>Puts a stretch of the input behind what was written so far.</summary>
    internal void Add(ElementWriter writer, Segment segment)
    {
        Close(writer);
        Append(segment);
    }

    /// <summary>How many stretches there will be once what was written since is taken over.</summary>
    internal int CountWith(ElementWriter writer) => Count + (writer.Length > _writtenFrom ? 1 : 0);

    /// <summary>Takes over what was written since.</summary>
    internal void Close(ElementWriter writer)
    {
        if (writer.Length > _writtenFrom)
        {
            Append(new Segment(SegmentKind.Written, _writtenFrom, writer.Length - _writtenFrom, false));
        }

        _writtenFrom = writer.Length;
    }

    /// <summary>The place behind all that was written so far; stays right when more is added.</summary>
    internal SegmentPlace PlaceAfter(ElementWriter writer) => new(Count, writer.Length);

    /// <summary>Puts a stretch at a place.</summary>
    internal void Insert(SegmentPlace place, Segment segment)
    {
        TotalLength += segment.Length;
        var (at, offset) = place;
        if (at == _segments.Count || _segments[at].Kind != SegmentKind.Written || offset <= _segments[at].Offset)
        {
            _segments.Insert(at, segment);
            return;
        }

        var split = _segments[at];
        var before = offset - split.Offset;
        _segments[at] = split with { Length = before };
        _segments.Insert(at + 1, segment);
        if (before < split.Length)
        {
            _segments.Insert(at + 2, split with { Offset = offset, Length = split.Length - before });
        }
    }

    /// <summary>Puts other bytes in the place of the first bytes of neighbouring stretches; the length stays.</summary>
    internal void Replace(int first, Segment segment)
    {
        var left = segment.Length;
        while (left > 0)
        {
            var old = _segments[first];
            var taken = Math.Min(left, old.Length);
            left -= taken;
            _segments.RemoveAt(first);
            if (taken < old.Length)
            {
                _segments.Insert(first, old with { Offset = old.Offset + taken, Length = old.Length - taken });
            }
        }

        _segments.Insert(first, segment);
    }

    private void Append(Segment segment)
    {
        _segments.Add(segment);
        TotalLength += segment.Length;
    }
}
