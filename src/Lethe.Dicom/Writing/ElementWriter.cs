using System.Buffers.Binary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;

namespace Lethe.Dicom.Writing;

/// <summary>Writes elements into a growing buffer that is kept between files (PS3.5 7.1).</summary>
public sealed class ElementWriter
{
    private const uint Undefined = 0xFFFF_FFFF;

    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(64 * 1024, pinned: true);

    /// <summary>How elements are coded.</summary>
    public StreamEncoding Encoding { get; private set; }

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Part of what was written; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Slice(int start, int length) => _bytes.AsMemory(start, length);

    /// <summary>Part of what was written, to be changed in place.</summary>
    public Span<byte> Edit(int start, int length) => _bytes.AsSpan(start, length);

    /// <summary>Begins anew.</summary>
    public void Reset(StreamEncoding encoding)
    {
        Length = 0;
        Encoding = encoding;
    }

    /// <summary>Goes on in another encoding (the data set after the meta information).</summary>
    public void Switch(StreamEncoding encoding) => Encoding = encoding;

    /// <summary>Takes back all after <paramref name="length"/>.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>Copies bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>Writes zero bytes.</summary>
    public void Zeros(int count) => Take(count).Clear();

    /// <summary>Writes a whole element; the value is padded to even length with the VR's pad byte (PS3.5 6.2).</summary>
    public void Element(uint tag, Vr vr, ReadOnlySpan<byte> value)
    {
        Header(tag, vr, (uint)(value.Length + (value.Length & 1)));
        Raw(value);
        Pad(value.Length, vr);
    }

    /// <summary>Writes a number as an element of VR US.</summary>
    public void Element(uint tag, ushort value)
    {
        Header(tag, Vr.US, 2);
        WriteUInt16(Take(2), value);
    }

    /// <summary>Writes an element whose value was coded in the other byte order (PS3.5 7.3).</summary>
    public void SwappedElement(uint tag, Vr vr, ReadOnlySpan<byte> value)
    {
        Header(tag, vr, (uint)(value.Length + (value.Length & 1)));
        var start = Length;
        Raw(value);
        ByteOrder.Swap(_bytes.AsSpan(start, value.Length), vr);
        Pad(value.Length, vr);
    }

    /// <summary>Writes the header of an element. A value too long for a 16-bit length makes it UN (PS3.5 6.2.2).</summary>
    public void Header(uint tag, Vr vr, uint length)
    {
        if (!Encoding.IsExplicit)
        {
            var at = Take(8);
            WriteTag(at, tag);
            WriteUInt32(at[4..], length);
            return;
        }

        if (!vr.HasLongHeader() && length > ushort.MaxValue)
        {
            vr = Vr.UN;
        }

        var isLong = vr.HasLongHeader();
        var target = Take(isLong ? 12 : 8);
        WriteTag(target, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(target[4..], (ushort)vr);
        WriteUInt16(target[6..], isLong ? (ushort)0 : (ushort)length);
        if (isLong)
        {
            WriteUInt32(target[8..], length);
        }
    }

    /// <summary>Begins an element whose value is written piece by piece; end it with <see cref="EndValue"/>.</summary>
    public int BeginValue(uint tag, Vr vr)
    {
        Header(tag, vr, 0);
        return Length;
    }

    /// <summary>Pads the value and sets its length.</summary>
    public void EndValue(int mark, Vr vr)
    {
        Pad(Length - mark, vr);
        var length = Length - mark;
        if (Encoding.IsExplicit && !vr.HasLongHeader())
        {
            WriteUInt16(_bytes.AsSpan(mark - 2), checked((ushort)length));
        }
        else
        {
            WriteUInt32(_bytes.AsSpan(mark - 4), (uint)length);
        }
    }

    /// <summary>Begins a sequence; end it with <see cref="EndSequence"/> (PS3.5 7.5).</summary>
    public int BeginSequence(uint tag, bool undefinedLength)
    {
        Header(tag, Vr.SQ, Undefined);
        return undefinedLength ? -1 : Length;
    }

    /// <summary>Ends a sequence.</summary>
    public void EndSequence(int mark) => EndContent(mark, ItemTags.SequenceDelimitation);

    /// <summary>Begins an item; end it with <see cref="EndItem"/>.</summary>
    public int BeginItem(bool undefinedLength)
    {
        var at = Take(8);
        WriteTag(at, ItemTags.Item);
        WriteUInt32(at[4..], Undefined);
        return undefinedLength ? -1 : Length;
    }

    /// <summary>Ends an item.</summary>
    public void EndItem(int mark) => EndContent(mark, ItemTags.ItemDelimitation);

    private void EndContent(int mark, uint delimiter)
    {
        if (mark >= 0)
        {
            WriteUInt32(_bytes.AsSpan(mark - 4), (uint)(Length - mark));
            return;
        }

        var at = Take(8);
        WriteTag(at, delimiter);
        WriteUInt32(at[4..], 0);
    }

    private void Pad(int length, Vr vr)
    {
        if ((length & 1) != 0)
        {
            Take(1)[0] = vr.PadByte();
        }
    }

    private Span<byte> Take(int count)
    {
        var start = Length;
        if (count > _bytes.Length - start)
        {
            Grow(checked(start + count));
        }

        Length = start + count;
        return _bytes.AsSpan(start, count);
    }

    private void Grow(int least)
    {
        var larger = GC.AllocateUninitializedArray<byte>((int)Math.Min(Array.MaxLength, Math.Max(least, _bytes.Length * 2L)), pinned: true);
        Written.CopyTo(larger);
        _bytes = larger;
    }

    private void WriteTag(Span<byte> at, uint tag)
    {
        WriteUInt16(at, (ushort)(tag >> 16));
        WriteUInt16(at[2..], (ushort)tag);
    }

    private void WriteUInt16(Span<byte> at, ushort value)
    {
        if (Encoding.IsBigEndian)
        {
            BinaryPrimitives.WriteUInt16BigEndian(at, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(at, value);
        }
    }

    private void WriteUInt32(Span<byte> at, uint value)
    {
        if (Encoding.IsBigEndian)
        {
            BinaryPrimitives.WriteUInt32BigEndian(at, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(at, value);
        }
    }
}
