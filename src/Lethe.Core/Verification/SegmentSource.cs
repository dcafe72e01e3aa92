using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;
using Lethe.Rewriting;

namespace Lethe.Verification;

/// <summary>The output data set as a byte source, before it is written anywhere.</summary>
internal sealed class SegmentSource(ElementWriter writer, SegmentList segments, HeaderReader input) : IByteSource
{
    private int _segment;
    private long _start;
    private int _dataSetStart;

    /// <summary>Begins with another output, whose data set begins at an offset of the file.</summary>
    internal void Restart(int dataSetStart) => (_segment, _start, _dataSetStart) = (0, 0, dataSetStart);

    public long Length => segments.TotalLength - _dataSetStart;

    /// <summary>Bytes of the data set up to its first long value.</summary>
    internal int FirstStretch => segments.Count > 1 ? (int)Math.Min(int.MaxValue, segments[1].Length) : 0;

    public int Read(long offset, Span<byte> destination)
    {
        var from = offset + _dataSetStart;
        var total = 0;
        Seek(from);
        for (var (i, start) = (_segment, _start); i < segments.Count && !destination.IsEmpty; i++)
        {
            var segment = segments[i];
            var inner = from - start;
            var count = (int)Math.Min(destination.Length, segment.Length - inner);
            if (!Fill(segment, inner, destination[..count]))
            {
                return total;
            }

            destination = destination[count..];
            from += count;
            total += count;
            start += segment.Length;
        }

        return total;
    }

    /// <summary>Goes on where the last read was: objects of many frames have many segments.</summary>
    private void Seek(long from)
    {
        if (from < _start)
        {
            (_segment, _start) = (0, 0);
        }

        while (_segment < segments.Count && from >= _start + segments[_segment].Length)
        {
            _start += segments[_segment++].Length;
        }
    }

    private bool Fill(Segment segment, long inner, Span<byte> destination)
    {
        switch (segment.Kind)
        {
            case SegmentKind.Written:
                writer.Written.Slice((int)(segment.Offset + inner), destination.Length).CopyTo(destination);
                return true;
            case SegmentKind.Input:
                input.Bytes.Slice((int)(segment.Offset + inner), destination.Length).CopyTo(destination);
                return true;
            default:
                return segments.SourceOf(segment, input)!.Read(segment.Offset + inner, destination) == destination.Length;
        }
    }
}
