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

    /// <summary>Takes over what was written since.</summary>
    internal void Close(ElementWriter writer)
    {
        if (writer.Length > _writtenFrom)
        {
            Append(new Segment(SegmentKind.Written, _writtenFrom, writer.Length - _writtenFrom, false));
        }

        _writtenFrom = writer.Length;
    }

    private void Append(Segment segment)
    {
        _segments.Add(segment);
        TotalLength += segment.Length;
    }
}
