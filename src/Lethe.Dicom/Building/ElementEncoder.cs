using System.Buffers;
using System.Buffers.Binary;
using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Building;

/// <summary>Writes the elements of a data set in one transfer syntax (PS3.5 7.1 and 7.5).</summary>
internal sealed class ElementEncoder(WriteOptions options, bool isImplicit, bool bigEndian)
{
    private const uint Undefined = 0xFFFF_FFFF;
    private const uint LongestShortValue = 0xFFFF;
    private static readonly Tag Item = new(0xFFFE, 0xE000);
    private static readonly Tag ItemEnd = new(0xFFFE, 0xE00D);
    private static readonly Tag SequenceEnd = new(0xFFFE, 0xE0DD);

    public void Write(ArrayBufferWriter<byte> output, DataSet set)
    {
        if (options.GroupLengths)
        {
            WriteByGroup(output, set);
            return;
        }

        foreach (var element in set.Elements)
        {
            WriteElement(output, element);
        }
    }

    private void WriteByGroup(ArrayBufferWriter<byte> output, DataSet set)
    {
        foreach (var group in set.Elements.GroupBy(e => e.Tag.Group))
        {
            var content = new ArrayBufferWriter<byte>();
            foreach (var element in group)
            {
                WriteElement(content, element);
            }

            WriteHeader(output, new Tag(group.Key, 0), Vr.UL, 4);
            WriteUInt32(output, (uint)content.WrittenCount);
            output.Write(content.WrittenSpan);
        }
    }

    private void WriteElement(ArrayBufferWriter<byte> output, DataElement element)
    {
        if (!isImplicit && element.Fragments is null && options.AsUnknown.TryGetValue(element.Tag, out var form))
        {
            WriteUnknown(output, element, form);
        }
        else if (element.Items is { } items)
        {
            WriteSequence(output, element, items);
        }
        else if (element.Fragments is { } fragments)
        {
            WriteFragments(output, element, fragments);
        }
        else
        {
            // PS3.5 6.2.2: a value that is too long for the 16-bit length of its VR is written as UN.
            var isTooLong = !element.IsRaw && element.Value.Length > LongestShortValue && !element.Vr.HasLongHeader();
            WriteHeader(output, element.Tag, isTooLong ? Vr.UN : element.Vr, element.StatedLength ?? (uint)element.Value.Length);
            WriteValue(output, element.Value.Span, isTooLong ? Vr.UN : element.Vr);
        }
    }

    private void WriteUnknown(ArrayBufferWriter<byte> output, DataElement element, UnknownForm form)
    {
        if (element.Items is not { } items)
        {
            WriteHeader(output, element.Tag, Vr.UN, (uint)element.Value.Length);
            output.Write(element.Value.Span);
            return;
        }

        var content = new ArrayBufferWriter<byte>();
        var inner = new ElementEncoder(options, isImplicit: true, bigEndian: false);
        foreach (var item in items)
        {
            inner.WriteItem(content, item);
        }

        WriteHeader(output, element.Tag, Vr.UN, form == UnknownForm.UndefinedLength ? Undefined : (uint)content.WrittenCount);
        output.Write(content.WrittenSpan);
        if (form == UnknownForm.UndefinedLength)
        {
            inner.WriteDelimiter(output, SequenceEnd, 0);
        }
    }

    private void WriteSequence(ArrayBufferWriter<byte> output, DataElement element, IReadOnlyList<DataSet> items)
    {
        var content = new ArrayBufferWriter<byte>();
        foreach (var item in items)
        {
            WriteItem(content, item);
        }

        WriteHeader(output, element.Tag, element.Vr, options.UndefinedSequences ? Undefined : (uint)content.WrittenCount);
        output.Write(content.WrittenSpan);
        if (options.UndefinedSequences)
        {
            WriteDelimiter(output, SequenceEnd, 0);
        }
    }

    private void WriteItem(ArrayBufferWriter<byte> output, DataSet item)
    {
        var content = new ArrayBufferWriter<byte>();
        Write(content, item);
        WriteDelimiter(output, Item, options.UndefinedItems ? Undefined : (uint)content.WrittenCount);
        output.Write(content.WrittenSpan);
        if (options.UndefinedItems)
        {
            WriteDelimiter(output, ItemEnd, 0);
        }
    }

    private void WriteFragments(ArrayBufferWriter<byte> output, DataElement element, IReadOnlyList<ReadOnlyMemory<byte>> fragments)
    {
        WriteHeader(output, element.Tag, element.Vr, Undefined);
        foreach (var fragment in fragments)
        {
            var padding = fragment.Length & 1;
            WriteDelimiter(output, Item, (uint)(fragment.Length + padding));
            output.Write(fragment.Span);
            output.Write(new byte[padding]);
        }

        WriteDelimiter(output, SequenceEnd, 0);
    }

    private void WriteHeader(ArrayBufferWriter<byte> output, Tag tag, Vr vr, uint length)
    {
        WriteTag(output, tag);
        if (isImplicit)
        {
            WriteUInt32(output, length);
            return;
        }

        output.Write<byte>([(byte)vr, (byte)((ushort)vr >> 8)]);
        if (vr.HasLongHeader())
        {
            output.Write<byte>([0, 0]);
            WriteUInt32(output, length);
        }
        else
        {
            WriteUInt16(output, (ushort)length);
        }
    }

    private void WriteDelimiter(ArrayBufferWriter<byte> output, Tag tag, uint length)
    {
        WriteTag(output, tag);
        WriteUInt32(output, length);
    }

    private void WriteTag(ArrayBufferWriter<byte> output, Tag tag)
    {
        WriteUInt16(output, tag.Group);
        WriteUInt16(output, tag.Element);
    }

    private void WriteValue(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> value, Vr vr)
    {
        var size = vr.WordSize();
        if (!bigEndian || size == 1)
        {
            output.Write(value);
            return;
        }

        // PS3.5 7.3: each word is turned round; the rest of an odd raw value stays as it is.
        var turned = value.ToArray();
        for (var at = 0; at + size <= turned.Length; at += size)
        {
            turned.AsSpan(at, size).Reverse();
        }

        output.Write(turned);
    }

    private void WriteUInt16(ArrayBufferWriter<byte> output, ushort number)
    {
        var target = output.GetSpan(2);
        if (bigEndian)
        {
            BinaryPrimitives.WriteUInt16BigEndian(target, number);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(target, number);
        }

        output.Advance(2);
    }

    private void WriteUInt32(ArrayBufferWriter<byte> output, uint number)
    {
        var target = output.GetSpan(4);
        if (bigEndian)
        {
            BinaryPrimitives.WriteUInt32BigEndian(target, number);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(target, number);
        }

        output.Advance(4);
    }
}
