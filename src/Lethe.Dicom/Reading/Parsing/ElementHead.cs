using System.Buffers.Binary;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Reading;

/// <summary>The decoded header of one element (PS3.5 7.1).</summary>
internal struct ElementHead
{
    internal const uint UndefinedLength = 0xFFFF_FFFF;

    internal uint Tag;
    internal Vr Vr;
    internal uint Length;
    internal int Size;
    internal bool UnknownVr;

    /// <summary>True for what holds items by its VR, or by PS3.6 where the VR says nothing (PS3.5 6.2.2). UN of undefined length always does.</summary>
    internal readonly bool IsSequenceOfDefinedLength =>
        Vr == Vr.SQ || ((Vr is Vr.UN or Vr.OB || UnknownVr) && DicomDictionary.VrOf(new Tag(Tag)) == Vr.SQ);

    internal static ElementFlags FlagsOf(bool undefinedLength, StreamEncoding encoding) =>
        (encoding.IsExplicit ? ElementFlags.None : ElementFlags.Implicit)
        | (encoding.IsBigEndian ? ElementFlags.BigEndian : ElementFlags.None)
        | (undefinedLength ? ElementFlags.UndefinedLength : ElementFlags.None);

    internal static uint ReadTag(ReadOnlySpan<byte> at, bool bigEndian) => bigEndian
        ? ((uint)BinaryPrimitives.ReadUInt16BigEndian(at) << 16) | BinaryPrimitives.ReadUInt16BigEndian(at[2..])
        : ((uint)BinaryPrimitives.ReadUInt16LittleEndian(at) << 16) | BinaryPrimitives.ReadUInt16LittleEndian(at[2..]);

    internal static uint ReadLength(ReadOnlySpan<byte> at, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);

    /// <summary>Decodes the header at a place of which 8 bytes are buffered, in a level that ends at <paramref name="end"/>.</summary>
    internal static bool TryRead(HeaderBuffer buffer, int position, long end, StreamEncoding encoding, out ElementHead head)
    {
        var count = Math.Min(12, buffer.Available - position);
        if (count < 12 && buffer.Ensure(position + 12L))
        {
            count = 12;
        }

        // How much is left matters for unknown VRs only, and asking may cost a system call.
        ReadOnlySpan<byte> at = buffer.Bytes.AsSpan(position, count);
        return (TryRead(at, encoding, 0, out head) && !head.UnknownVr)
            || TryRead(at, encoding, Math.Min(end - position, buffer.Remaining(position)), out head);
    }

    /// <summary>Decodes a header from at least 8, and 12 where there are as many, bytes. False when more bytes are needed.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> at, StreamEncoding encoding, long remaining, out ElementHead head)
    {
        head = default;
        head.Tag = ReadTag(at, encoding.IsBigEndian);
        if (!encoding.IsExplicit || head.Tag >> 16 == 0xFFFE)
        {
            head.Size = 8;
            head.Length = ReadLength(at[4..], encoding.IsBigEndian);
            head.Vr = head.Tag >> 16 == 0xFFFE ? Vr.None : ImplicitVr(head.Tag);
            return true;
        }

        var letters = BinaryPrimitives.ReadUInt16LittleEndian(at[4..]);
        head.Vr = (Vr)letters;
        switch (VrLayout.Of(letters))
        {
            case VrLayout.Short:
                return ReadShort(at, encoding.IsBigEndian, ref head);
            case VrLayout.Long:
                return ReadLong(at, encoding.IsBigEndian, ref head);
            default:
                return ReadUnknown(at, encoding.IsBigEndian, remaining, ref head);
        }
    }

    /// <summary>The VR that the dictionary gives (PS3.5 A.1); private creators are LO, group lengths UL, the rest UN.</summary>
    internal static Vr ImplicitVr(uint tag)
    {
        var known = DicomDictionary.VrOf(new Tag(tag));
        if (known != Vr.None)
        {
            return known;
        }

        if ((tag & 0xFFFF) == 0)
        {
            return Vr.UL;
        }

        return new Tag(tag).IsPrivateCreator ? Vr.LO : Vr.UN;
    }

    private static bool ReadShort(ReadOnlySpan<byte> at, bool bigEndian, ref ElementHead head)
    {
        head.Size = 8;
        head.Length = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at[6..]) : BinaryPrimitives.ReadUInt16LittleEndian(at[6..]);
        return true;
    }

    private static bool ReadLong(ReadOnlySpan<byte> at, bool bigEndian, ref ElementHead head)
    {
        head.Size = 12;
        if (at.Length < 12)
        {
            return false;
        }

        head.Length = ReadLength(at[8..], bigEndian);
        return true;
    }

    /// <summary>
    /// A VR outside the standard. New VRs have the long form (PS3.5 7.1.2 note); writers of '??' used either. The form is taken
    /// whose length fits into what is left, the long one first when its reserved bytes are zero.
    /// </summary>
    private static bool ReadUnknown(ReadOnlySpan<byte> at, bool bigEndian, long remaining, ref ElementHead head)
    {
        head.UnknownVr = true;
        var reserved = at[6] == 0 && at[7] == 0;
        if (reserved && at.Length >= 12)
        {
            ReadLong(at, bigEndian, ref head);
            if (head.Length == UndefinedLength || head.Length <= remaining - 12)
            {
                return true;
            }
        }

        if (at[4] >= 'A' && at[5] >= 'A' || at[4] == '?' && at[5] == '?' || !reserved && IsPrintable(at[4]) && IsPrintable(at[5]))
        {
            return ReadShort(at, bigEndian, ref head);
        }

        // Letters that are none: the element may be coded in implicit VR inside an explicit stream.
        head.Size = 8;
        head.Length = ReadLength(at[4..], bigEndian);
        head.Vr = ImplicitVr(head.Tag);
        return true;
    }

    private static bool IsPrintable(byte value) => value is >= 0x20 and < 0x7F;
}
