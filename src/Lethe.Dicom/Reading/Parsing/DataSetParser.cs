using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Reading;

/// <summary>Turns the bytes of a data set into the flat table (PS3.5 7). Expected failures are kept in <see cref="Problem"/>.</summary>
internal sealed class DataSetParser(HeaderBuffer buffer, ElementTable table)
{
    private const uint PixelData = 0x7FE0_0010;
    private const int BulkThreshold = 64 * 1024;

    private ReadLimits _limits = ReadLimits.Default;
    private ReadLeniency _leniency = ReadLeniency.Default;
    private bool _afterPixelData;

    internal ReadProblem Problem { get; private set; }

    internal ReadAnomalies Anomalies { get; private set; }

    /// <summary>Parses from <paramref name="position"/> to the end of the source.</summary>
    internal bool Parse(int position, StreamEncoding encoding, ReadLimits limits, ReadLeniency leniency)
    {
        (_limits, _leniency, _afterPixelData) = (limits, leniency, false);
        (Problem, Anomalies) = (default, ReadAnomalies.None);
        var understood = ParseLevel(ref position, long.MaxValue, encoding, 0, false, out var disordered);
        table.Disordered = disordered;
        return understood;
    }

    private bool ParseLevel(ref int position, long end, StreamEncoding encoding, int depth, bool toDelimiter, out bool disordered)
    {
        disordered = false;
        uint last = 0;
        while (position < end)
        {
            if (!buffer.Ensure(position + 8L))
            {
                return AtEndOfSource(ref position, depth, toDelimiter);
            }

            if (!ElementHead.TryRead(buffer, position, end, encoding, out var head))
            {
                return TailOr(ReadProblemCode.Truncated, head.Tag, depth, position);
            }

            if (head.Tag >> 16 == 0xFFFE)
            {
                if (Delimiter(in head, ref position, depth, toDelimiter) is { } ended)
                {
                    return ended;
                }

                continue;
            }

            if (head.Tag <= last && last != 0)
            {
                disordered = true;
                Anomalies |= head.Tag == last ? ReadAnomalies.DuplicateTag : ReadAnomalies.OutOfOrder;
            }

            last = head.Tag;
            var rows = table.Count;
            if (!ParseElement(in head, ref position, end, encoding, depth))
            {
                return Recovered(depth, rows);
            }
        }

        return position == end || Fail(ReadProblemCode.BadSequence, 0, depth, position);
    }

    /// <summary>What comes after Pixel Data and cannot be read is no part of the data set: it is dropped and reported.</summary>
    private bool Recovered(int depth, int rows)
    {
        if (depth != 0 || !_afterPixelData)
        {
            return false;
        }

        table.CutTo(rows);
        Problem = default;
        Anomalies |= ReadAnomalies.TrailingBytes;
        return true;
    }

    private bool TailOr(ReadProblemCode code, uint tag, int depth, int position)
    {
        Fail(code, tag, depth, position);
        return Recovered(depth, table.Count);
    }

    private bool AtEndOfSource(ref int position, int depth, bool toDelimiter)
    {
        if (buffer.LimitReached)
        {
            return Fail(ReadProblemCode.HeaderTooLarge, 0, depth, position);
        }

        var left = buffer.Available - position;
        if (depth == 0 && (left == 0 || _afterPixelData || IsZero(position)))
        {
            Anomalies |= left == 0 ? ReadAnomalies.None : ReadAnomalies.TrailingBytes;
            position = buffer.Available;
            return true;
        }

        if (toDelimiter && left == 0 && _leniency.MissingSequenceDelimiter)
        {
            Anomalies |= ReadAnomalies.MissingDelimiter;
            return true;
        }

        return Fail(ReadProblemCode.Truncated, 0, depth, position);
    }

    private bool IsZero(int position) => buffer.Bytes.AsSpan(position, buffer.Available - position).IndexOfAnyExcept((byte)0) < 0;

    /// <summary>True: the level ends here. False: failure. Null: skipped, go on.</summary>
    private bool? Delimiter(in ElementHead head, ref int position, int depth, bool toDelimiter)
    {
        if (head.Tag == ItemTags.ItemDelimitation && toDelimiter)
        {
            position += 8;
            return true;
        }

        if (head.Tag == ItemTags.SequenceDelimitation && toDelimiter && _leniency.MissingSequenceDelimiter)
        {
            Anomalies |= ReadAnomalies.MissingDelimiter;
            return true;
        }

        if (head.Length == 0 && head.Tag is ItemTags.ItemDelimitation or ItemTags.SequenceDelimitation)
        {
            // A delimiter without use, as some writers leave behind contents of defined length.
            position += 8;
            return null;
        }

        return TailOr(ReadProblemCode.BadElement, head.Tag, depth, position);
    }

    private bool ParseElement(in ElementHead head, ref int position, long end, StreamEncoding encoding, int depth)
    {
        if (table.Count >= _limits.MaxElements)
        {
            return Fail(ReadProblemCode.TooManyElements, head.Tag, depth, position);
        }

        if (head.UnknownVr && !NoteUnknownVr(in head, depth, position))
        {
            return false;
        }

        var (index, start) = (table.Count, position);
        position += head.Size;
        ref var entry = ref table.Append();
        entry.Tag = head.Tag;
        entry.Vr = head.Vr;
        entry.Flags = ElementHead.FlagsOf(head.Length == ElementHead.UndefinedLength, encoding) | (head.UnknownVr ? ElementFlags.UnknownVr : ElementFlags.None);
        entry.HeaderOffset = start;
        entry.ValueOffset = position;
        entry.Length = head.Length;
        entry.Depth = depth;
        if (head.Length == ElementHead.UndefinedLength)
        {
            return ParseUndefined(index, ref position, encoding, depth);
        }

        if (position + (long)head.Length > end)
        {
            return Fail(ReadProblemCode.Truncated, head.Tag, depth, start);
        }

        if (head.IsSequenceOfDefinedLength)
        {
            return ParseDefined(index, ref position, encoding, depth);
        }

        return ParseValue(index, ref position, depth);
    }

    private bool NoteUnknownVr(in ElementHead head, int depth, int position)
    {
        Anomalies |= ReadAnomalies.UnknownVr;
        var plausible = head.Length == ElementHead.UndefinedLength || head.Length <= buffer.Remaining(position) - head.Size;
        return (_leniency.UnknownVr && plausible) || Fail(ReadProblemCode.BadElement, head.Tag, depth, position);
    }

    private bool ParseValue(int index, ref int position, int depth)
    {
        ref var entry = ref table.Edit(index);
        var valueEnd = position + entry.Length;
        if (valueEnd > buffer.Available)
        {
            if (buffer.Remaining(position) < entry.Length)
            {
                return Fail(ReadProblemCode.Truncated, entry.Tag, depth, entry.HeaderOffset);
            }

            if (depth == 0 && entry.Length >= BulkThreshold)
            {
                SkipBulk(ref entry, ref position, index);
                return true;
            }

            if (!buffer.Ensure(valueEnd))
            {
                return Fail(buffer.LimitReached ? ReadProblemCode.HeaderTooLarge : ReadProblemCode.Truncated, entry.Tag, depth, entry.HeaderOffset);
            }
        }

        position = (int)valueEnd;
        entry.Next = index + 1;
        Note(ref entry, depth);
        return true;
    }

    private void SkipBulk(ref ElementEntry entry, ref int position, int index)
    {
        var bulk = buffer.Skip(position, entry.Length);
        entry.ValueOffset = table.AddBulk(in bulk);
        entry.Flags |= ElementFlags.Bulk;
        entry.Next = index + 1;
        position = buffer.Available;
        Note(ref entry, 0);
    }

    private void Note(ref ElementEntry entry, int depth)
    {
        if ((entry.Length & 1) != 0)
        {
            Anomalies |= ReadAnomalies.OddLength;
        }

        if ((entry.Tag & 0xFFFF) == 0)
        {
            Anomalies |= ReadAnomalies.GroupLengths;
        }

        _afterPixelData |= depth == 0 && entry.Tag == PixelData;
    }

    private bool ParseUndefined(int index, ref int position, StreamEncoding encoding, int depth)
    {
        ref readonly var entry = ref table[index];
        if (entry.Tag == PixelData || entry.Vr is Vr.OB or Vr.OW or Vr.OF or Vr.OD or Vr.OL or Vr.OV)
        {
            return ParseFragments(index, ref position, encoding.IsBigEndian, depth);
        }

        if (entry.Vr is not (Vr.SQ or Vr.UN) && !entry.Is(ElementFlags.UnknownVr | ElementFlags.Implicit))
        {
            return Fail(ReadProblemCode.BadElement, entry.Tag, depth, entry.HeaderOffset);
        }

        // PS3.5 6.2.2 note 2: UN of undefined length holds items in implicit VR little endian, whatever the syntax.
        var inner = entry.Vr == Vr.UN && !entry.Is(ElementFlags.Implicit) ? EncodingGuess.OfItems(buffer, position, encoding) : encoding;
        return ParseItems(index, ref position, long.MaxValue, inner, depth);
    }

    private bool ParseDefined(int index, ref int position, StreamEncoding encoding, int depth)
    {
        var start = position;
        var (entries, anomalies, length) = (table.Count, Anomalies, table[index].Length);
        var end = position + length;
        var inner = encoding;
        if (table[index].Vr != Vr.SQ && end >= position + 16)
        {
            inner = EncodingGuess.OfItems(buffer, position, encoding);
            Anomalies |= ReadAnomalies.SequenceInUn;
        }

        if (ParseItems(index, ref position, end, inner, depth))
        {
            return true;
        }

        if (!_leniency.ItemLengthBeyondSequence || Problem.Code is ReadProblemCode.TooDeep or ReadProblemCode.TooManyElements or ReadProblemCode.HeaderTooLarge)
        {
            return false;
        }

        // The end is known, the items are not: one opaque value, which no rule keeps.
        table.CutTo(entries);
        (Problem, Anomalies) = (default, anomalies | ReadAnomalies.OpaqueSequence);
        ref var entry = ref table.Edit(index);
        entry.Flags = (entry.Flags & ~ElementFlags.Sequence) | ElementFlags.Opaque;
        position = start;
        (entry.ValueOffset, entry.Length) = (start, length);
        return ParseValue(index, ref position, depth);
    }

    private bool ParseItems(int index, ref int position, long end, StreamEncoding encoding, int depth)
    {
        if (depth >= _limits.MaxDepth)
        {
            return Fail(ReadProblemCode.TooDeep, table[index].Tag, depth, table[index].HeaderOffset);
        }

        table.Edit(index).Flags |= ElementFlags.Sequence;
        var start = position;
        while (position < end)
        {
            if (!buffer.Ensure(position + 8L))
            {
                if (end == long.MaxValue && position == buffer.Available && _leniency.MissingSequenceDelimiter && !buffer.LimitReached)
                {
                    Anomalies |= ReadAnomalies.MissingDelimiter;
                    break;
                }

                return Fail(buffer.LimitReached ? ReadProblemCode.HeaderTooLarge : ReadProblemCode.Truncated, table[index].Tag, depth, position);
            }

            var tag = ElementHead.ReadTag(buffer.Bytes.AsSpan(position), encoding.IsBigEndian);
            if (tag == ItemTags.SequenceDelimitation)
            {
                table.Close(index, position - start);
                position += 8;
                if (end == long.MaxValue)
                {
                    return true;
                }

                continue;
            }

            if (tag != ItemTags.Item)
            {
                return Fail(ReadProblemCode.BadSequence, table[index].Tag, depth, position);
            }

            if (!ParseItem(ref position, end, encoding, depth + 1))
            {
                return false;
            }
        }

        table.Close(index, position - start);
        return position <= end || Fail(ReadProblemCode.BadSequence, table[index].Tag, depth, position);
    }

    private bool ParseItem(ref int position, long end, StreamEncoding encoding, int depth)
    {
        if (table.Count >= _limits.MaxElements)
        {
            return Fail(ReadProblemCode.TooManyElements, ItemTags.Item, depth, position);
        }

        var length = ElementHead.ReadLength(buffer.Bytes.AsSpan(position + 4), encoding.IsBigEndian);
        var undefined = length == ElementHead.UndefinedLength;
        var (index, start) = (table.Count, position);
        position += 8;
        ref var entry = ref table.Append();
        entry.Tag = ItemTags.Item;
        entry.Flags = ElementFlags.Item | ElementHead.FlagsOf(undefined, encoding);
        entry.HeaderOffset = start;
        entry.ValueOffset = position;
        entry.Depth = depth;
        var itemEnd = undefined ? long.MaxValue : position + (long)length;
        if (!undefined && (itemEnd > end || length > buffer.Remaining(position)))
        {
            return Fail(ReadProblemCode.BadSequence, ItemTags.Item, depth, start);
        }

        if (!ParseLevel(ref position, itemEnd, encoding, depth, undefined, out var disordered))
        {
            return false;
        }

        table.Close(index, position - start - 8);
        if (disordered)
        {
            table.Edit(index).Flags |= ElementFlags.Disordered;
        }

        return true;
    }

    private bool ParseFragments(int index, ref int position, bool bigEndian, int depth)
    {
        var walker = new FragmentWalker(buffer, _limits, _leniency);
        if (!walker.Walk(ref position, depth == 0, bigEndian, out var length, out var bulk))
        {
            return Fail(walker.Code, table[index].Tag, depth, position);
        }

        table.CloseFragments(index, length, walker.MissingDelimiter, bulk);
        Anomalies |= walker.MissingDelimiter ? ReadAnomalies.MissingDelimiter : ReadAnomalies.None;
        _afterPixelData |= depth == 0 && table[index].Tag == PixelData;
        return true;
    }

    private bool Fail(ReadProblemCode code, uint tag, int depth, int position)
    {
        Problem = new ReadProblem(code, new Tag(tag), depth, buffer.SourceOffset(position));
        return false;
    }
}
