using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Reading;

/// <summary>Walks the fragments of encapsulated data (PS3.5 A.4) without loading them.</summary>
internal struct FragmentWalker(HeaderBuffer buffer, ReadLimits limits, ReadLeniency leniency)
{
    internal ReadProblemCode Code { get; private set; }

    internal bool MissingDelimiter { get; private set; }

    /// <summary>
    /// Finds the end. <paramref name="length"/> counts items and delimiter. At the top level what is not buffered stays in the
    /// source and <paramref name="bulk"/> tells where; nested fragments are buffered.
    /// </summary>
    internal bool Walk(ref int position, bool topLevel, bool bigEndian, out long length, out BulkValue? bulk)
    {
        var start = position;
        var from = buffer.SourceOffset(start);
        long offset = 0;
        bulk = null;
        length = 0;
        for (var count = 0; ; count++)
        {
            if (count > limits.MaxFragments)
            {
                return Fail(ReadProblemCode.BadFragments);
            }

            if (!ReadHead(start, from, offset, topLevel, bigEndian, out var tag, out var size))
            {
                return EndWithoutDelimiter(ref position, start, offset, topLevel, out length, out bulk);
            }

            offset += 8;
            if (tag == ItemTags.SequenceDelimitation)
            {
                length = offset;
                return Finish(ref position, start, offset, topLevel, out bulk);
            }

            if (tag != ItemTags.Item || size == ElementHead.UndefinedLength)
            {
                return Fail(ReadProblemCode.BadFragments);
            }

            offset += size;
            if (offset > buffer.Remaining(start))
            {
                return Fail(ReadProblemCode.Truncated);
            }
        }
    }

    private readonly bool ReadHead(int start, long from, long offset, bool topLevel, bool bigEndian, out uint tag, out uint size)
    {
        (tag, size) = (0, 0);
        if (start + offset + 8 <= buffer.Available || (!topLevel && buffer.Ensure(start + offset + 8)))
        {
            var at = buffer.Bytes.AsSpan((int)(start + offset), 8);
            (tag, size) = (ElementHead.ReadTag(at, bigEndian), ElementHead.ReadLength(at[4..], bigEndian));
            return true;
        }

        if (!topLevel)
        {
            return false;
        }

        Span<byte> head = stackalloc byte[8];
        if (buffer.Source.Read(from + offset, head) < 8)
        {
            return false;
        }

        (tag, size) = (ElementHead.ReadTag(head, bigEndian), ElementHead.ReadLength(head[4..], bigEndian));
        return true;
    }

    private bool EndWithoutDelimiter(ref int position, int start, long offset, bool topLevel, out long length, out BulkValue? bulk)
    {
        (length, bulk) = (offset, null);
        if (!leniency.MissingSequenceDelimiter || buffer.LimitReached || offset == 0 || offset != buffer.Remaining(start))
        {
            return Fail(buffer.LimitReached ? ReadProblemCode.HeaderTooLarge : ReadProblemCode.Truncated);
        }

        MissingDelimiter = true;
        return Finish(ref position, start, offset, topLevel, out bulk);
    }

    private bool Finish(ref int position, int start, long offset, bool topLevel, out BulkValue? bulk)
    {
        bulk = null;
        if (start + offset <= buffer.Available)
        {
            position = (int)(start + offset);
            return true;
        }

        if (topLevel)
        {
            bulk = buffer.Skip(start, offset);
            position = buffer.Available;
            return true;
        }

        if (!buffer.Ensure(start + offset))
        {
            return Fail(buffer.LimitReached ? ReadProblemCode.HeaderTooLarge : ReadProblemCode.Truncated);
        }

        position = (int)(start + offset);
        return true;
    }

    private bool Fail(ReadProblemCode code)
    {
        Code = code;
        return false;
    }
}
