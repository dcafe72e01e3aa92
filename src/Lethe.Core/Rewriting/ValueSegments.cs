using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;

namespace Lethe.Rewriting;

/// <summary>Puts a long value of the input into an output without moving it.</summary>
internal static class ValueSegments
{
    /// <summary>Adds the bytes of a value between two offsets: from the header buffer what is there, from the source the rest.</summary>
    internal static void Add(SegmentList segments, ElementWriter writer, HeaderReader input, in ElementEntry entry, long from, long to, bool masked)
    {
        if (!entry.Is(ElementFlags.Bulk))
        {
            segments.Add(writer, new Segment(SegmentKind.Input, entry.ValueOffset + from, to - from, masked));
            return;
        }

        var bulk = input.Table.Bulk(entry.ValueOffset);
        var buffered = masked ? 0 : Math.Min(bulk.Buffered, to);
        if (buffered > from)
        {
            segments.Add(writer, new Segment(SegmentKind.Input, bulk.BufferOffset + from, buffered - from, false));
            from = buffered;
        }

        if (to > from)
        {
            segments.Add(writer, new Segment(SegmentKind.Source, bulk.SourceOffset + from, to - from, masked));
        }
    }
}
