using Lethe.Codestreams;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Results;

namespace Lethe.Rewriting;

/// <summary>Writes encapsulated pixel data, as they were or as they were cleaned, and cleaned native ones. Kept between files.</summary>
internal sealed class PixelWriter
{
    private const uint ExtendedOffsetTable = 0x7FE0_0001;
    private const uint ExtendedOffsetTableLengths = 0x7FE0_0002;
    private const uint EncapsulatedTotalLength = 0x7FE0_0003;

    private readonly CodestreamCleaner _codestreams = new();

    /// <summary>True for what tells where frames are in encapsulated pixel data.</summary>
    internal static bool IsOffsetTable(uint tag) => tag is ExtendedOffsetTable or ExtendedOffsetTableLengths or EncapsulatedTotalLength;

    /// <summary>Writes fragments with blanks where text is hidden between what decoders use (H40-H48).</summary>
    internal bool WriteFragments(Rewriter rewriter, int index)
    {
        var (input, writer, replacement) = (rewriter.Input, rewriter.BeginWrite(), rewriter.Segments.Replacement);
        ref readonly var entry = ref input.Table[index];
        if (!_codestreams.Scan(input, new ValueSource(input, index, replacement), rewriter.Facts))
        {
            rewriter.Report.Notice(ProblemNumber.CodestreamNotUnderstood, entry.Tag);
        }

        writer.Header(entry.Tag, rewriter.OutputVr(index), Rewriter.UndefinedLength);
        long from = 0;
        foreach (var blank in _codestreams.Blanks)
        {
            if (blank.Start > from)
            {
                Add(rewriter, in entry, from, blank.Start);
            }

            writer.Zeros(blank.Length);
            from = blank.Start + blank.Length;
        }

        Add(rewriter, in entry, from, replacement?.Length ?? entry.Length);
        if (entry.Is(ElementFlags.NoDelimiter) || replacement is not null)
        {
            writer.Raw(Rewriter.SequenceDelimitation);
        }

        return true;
    }

    /// <summary>Writes the new value of native pixel data, which is as long as that of the input.</summary>
    internal static bool WriteNative(Rewriter rewriter, int index, bool masked)
    {
        var (writer, length) = (rewriter.BeginWrite(), rewriter.Segments.Replacement!.Length);
        if (length != rewriter.Input.Table[index].Length)
        {
            return rewriter.Quarantine(ProblemNumber.PixelsNotCleaned, index);
        }

        writer.Header(rewriter.Input.Table[index].Tag, rewriter.OutputVr(index), (uint)(length + (length & 1)));
        rewriter.PixelSegments = (rewriter.Segments.CountWith(writer), 1);
        rewriter.Segments.Add(writer, new Segment(SegmentKind.Replacement, 0, length, masked));
        if ((length & 1) != 0)
        {
            writer.Raw([rewriter.OutputVr(index).PadByte()]);
        }

        return true;
    }

    /// <summary>Offsets of frames in a new value; what nobody knows of it goes.</summary>
    internal static bool WriteOffsets(Rewriter rewriter, uint tag)
    {
        var pixels = rewriter.Pixels!;
        var offsets = tag == ExtendedOffsetTable ? pixels.ExtendedOffsets : tag == ExtendedOffsetTableLengths ? pixels.ExtendedLengths : default;
        if (!offsets.IsEmpty)
        {
            rewriter.BeginWrite().Element(tag, Vr.OV, offsets.Span);
        }

        return true;
    }

    private static void Add(Rewriter rewriter, in ElementEntry entry, long from, long to)
    {
        if (rewriter.Segments.Replacement is null)
        {
            ValueSegments.Add(rewriter.Segments, rewriter.Writer, rewriter.Input, in entry, from, to, false);
        }
        else if (to > from)
        {
            rewriter.Segments.Add(rewriter.Writer, new Segment(SegmentKind.Replacement, from, to - from, false));
        }
    }
}
