using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;

namespace Lethe.Dicom.Writing;

/// <summary>
/// Writes elements as they were read, with all that is in them, in the encoding of a writer (PS3.5 7.1 to 7.5). Values stay byte for byte;
/// numbers are swapped where the byte order differs (PS3.5 7.3), odd lengths are padded, and a VR that PS3.5 does not have becomes UN.
/// </summary>
public static class ElementTranscoder
{
    private const uint Undefined = 0xFFFF_FFFF;
    private const int ChunkSize = 1 << 20;

    private static ReadOnlySpan<byte> SequenceDelimitation => [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];

    /// <summary>Writes one element with its items.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="index">Row of the element in its table.</param>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="EndOfStreamException">A long value became shorter since it was read.</exception>
    public static void Write(HeaderReader input, int index, ElementWriter writer)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(writer);
        ref readonly var entry = ref input.Table[index];
        if (entry.Is(ElementFlags.Sequence) && entry.Vr == Vr.UN && !entry.Is(ElementFlags.Implicit) && CanStayUnknown(input, index, writer))
        {
            WriteUnknown(input, in entry, writer);
        }
        else if (entry.Is(ElementFlags.Sequence))
        {
            WriteItems(input, index, writer);
        }
        else if (entry.Is(ElementFlags.Bulk))
        {
            WriteBulk(input, in entry, writer);
        }
        else
        {
            WriteValue(input, index, in entry, writer);
        }
    }

    /// <summary>A sequence under VR UN, whose bytes can stay.</summary>
    private static void WriteUnknown(HeaderReader input, in ElementEntry entry, ElementWriter writer)
    {
        var content = input.Bytes.Slice(entry.ValueOffset, (int)entry.Length);
        if (!entry.Is(ElementFlags.UndefinedLength))
        {
            writer.Element(entry.Tag, Vr.UN, content);
            return;
        }

        writer.Header(entry.Tag, Vr.UN, Undefined);
        writer.Raw(content);
        writer.Raw(SequenceDelimitation);
    }

    /// <summary>
    /// Items under UN are coded in implicit VR little endian wherever they stand (PS3.5 6.2.2). Those of writers that keep the VRs can stay where all is
    /// coded so, and none can where a delimiter was missing: it would swallow what comes next.
    /// </summary>
    private static bool CanStayUnknown(HeaderReader input, int index, ElementWriter writer)
    {
        var table = input.Table;
        var item = index + 1;
        var isCodedSo = item == table[index].Next || table[item].Is(ElementFlags.Implicit)
            || (writer.Encoding.IsExplicit && table[item].Is(ElementFlags.BigEndian) == writer.Encoding.IsBigEndian);
        return isCodedSo && (input.Anomalies & ReadAnomalies.MissingDelimiter) == 0;
    }

    private static void WriteItems(HeaderReader input, int index, ElementWriter writer)
    {
        var table = input.Table;
        var sequence = writer.BeginSequence(table[index].Tag, table[index].Is(ElementFlags.UndefinedLength));
        for (var item = index + 1; item < table[index].Next; item = table[item].Next)
        {
            var mark = writer.BeginItem(table[item].Is(ElementFlags.UndefinedLength));
            for (var inner = item + 1; inner < table[item].Next; inner = table[inner].Next)
            {
                Write(input, inner, writer);
            }

            writer.EndItem(mark);
        }

        writer.EndSequence(sequence);
    }

    private static void WriteValue(HeaderReader input, int index, in ElementEntry entry, ElementWriter writer)
    {
        var value = input.Value(index);
        var vr = VrOf(in entry);
        if (entry.Is(ElementFlags.Fragments))
        {
            writer.Header(entry.Tag, vr, Undefined);
            writer.Raw(value);
            EndFragments(in entry, writer);
        }
        else if (IsSwapped(in entry, vr, writer))
        {
            writer.SwappedElement(entry.Tag, vr, value);
        }
        else
        {
            writer.Element(entry.Tag, vr, value);
        }
    }

    /// <summary>A value that was left in the source, piece by piece.</summary>
    private static void WriteBulk(HeaderReader input, in ElementEntry entry, ElementWriter writer)
    {
        var bulk = input.Table.Bulk(entry.ValueOffset);
        var vr = VrOf(in entry);
        var fragments = entry.Is(ElementFlags.Fragments);
        writer.Header(entry.Tag, vr, fragments ? Undefined : checked((uint)(bulk.Length + (bulk.Length & 1))));
        var start = writer.Length;
        for (long done = 0; done < bulk.Length;)
        {
            var count = (int)Math.Min(ChunkSize, bulk.Length - done);
            var at = writer.Length;
            writer.Zeros(count);
            if (input.BulkSource.Read(bulk.SourceOffset + done, writer.Edit(at, count)) != count)
            {
                throw new EndOfStreamException("The input became shorter while it was read.");
            }

            done += count;
        }

        if (fragments)
        {
            EndFragments(in entry, writer);
            return;
        }

        if (IsSwapped(in entry, vr, writer))
        {
            ByteOrder.Swap(writer.Edit(start, writer.Length - start), vr);
        }

        if ((bulk.Length & 1) != 0)
        {
            writer.Raw([vr.PadByte()]);
        }
    }

    private static void EndFragments(in ElementEntry entry, ElementWriter writer)
    {
        if (entry.Is(ElementFlags.NoDelimiter))
        {
            writer.Raw(SequenceDelimitation);
        }
    }

    /// <summary>What could not be read as a sequence goes as the bytes that it is.</summary>
    private static Vr VrOf(in ElementEntry entry) =>
        entry.Is(ElementFlags.Opaque) || !entry.Vr.IsKnown() ? Vr.UN
        : entry.Is(ElementFlags.Fragments) ? Vr.OB
        : entry.Vr;

    /// <summary>A value of UN is little endian in every syntax (PS3.5 6.2.2).</summary>
    private static bool IsSwapped(in ElementEntry entry, Vr vr, ElementWriter writer) =>
        vr != Vr.UN && entry.Is(ElementFlags.BigEndian) != writer.Encoding.IsBigEndian;
}
