using Lethe.Dicom.Reading;
using Lethe.Rewriting;

namespace Lethe.Verification;

/// <summary>The output data set as a byte source, before it is written anywhere.</summary>
internal sealed class SegmentSource(Rewriter rewriter) : IByteSource
{
    private int _segment;
    private long _start;

    /// <summary>Begins with another output.</summary>
    internal void Restart() => (_segment, _start) = (0, 0);

    public long Length => rewriter.Segments.TotalLength - rewriter.DataSetStart;

    /// <summary>Bytes of the data set up to its first long value.</summary>
    internal int FirstStretch => rewriter.Segments.Count > 1 ? (int)Math.Min(int.MaxValue, rewriter.Segments[1].Length) : 0;

    public int Read(long offset, Span<byte> destination)
    {
        var from = offset + rewriter.DataSetStart;
        var total = 0;
        Seek(from);
        for (var (i, start) = (_segment, _start); i < rewriter.Segments.Count && !destination.IsEmpty; i++)
        {
            var segment = rewriter.Segments[i];
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

        while (_segment < rewriter.Segments.Count && from >= _start + rewriter.Segments[_segment].Length)
        {
            _start += rewriter.Segments[_segment++].Length;
        }
    }

    private bool Fill(Segment segment, long inner, Span<byte> destination)
    {
        switch (segment.Kind)
        {
            case SegmentKind.Written:
                rewriter.Writer.Written.Slice((int)(segment.Offset + inner), destination.Length).CopyTo(destination);
                return true;
            case SegmentKind.Input:
                rewriter.Input.Bytes.Slice((int)(segment.Offset + inner), destination.Length).CopyTo(destination);
                return true;
            default:
                return rewriter.Input.BulkSource.Read(segment.Offset + inner, destination) == destination.Length;
        }
    }
}
