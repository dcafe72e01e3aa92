using System.Buffers;
using System.Buffers.Binary;

namespace Lethe.Siemens;

/// <summary>
/// The private header of Siemens MR images, (0029,xx10) and (0029,xx20) of SIEMENS CSA HEADER (PS3.15 E.3.10: private elements
/// are kept only if they are known to be safe). It is a list of named tags with items in characters; the form with 'SV10' at its
/// start is called CSA2, the older one CSA1. A copy is built from what is understood, so gaps, ends and left-over memory stay out.
/// </summary>
internal static class CsaHeader
{
    private const int TagSize = 84;
    private const int ItemHeadSize = 16;
    private const int MostTags = 1024;
    private const int Check = 77;
    private const int OtherCheck = 205;
    private const int MostValues = 256;
    private const int LastTypeNumber = 31;

    /// <summary>
    /// Writes a cleaned header over <paramref name="copy"/>, which has the length of the value: offsets and lengths stay as they are.
    /// False, and a copy of zeros, if the header cannot be read wholly.
    /// </summary>
    internal static bool TryClean(ReadOnlySpan<byte> value, Span<byte> copy, ICsaIdentity identity)
    {
        copy.Clear();
        if (copy.Length == value.Length && TryCopy(value, copy, identity))
        {
            return true;
        }

        copy.Clear();
        return false;
    }

    /// <summary>True if a header is one that <see cref="TryClean"/> leaves as it is.</summary>
    internal static bool IsClean(ReadOnlySpan<byte> value, ICsaIdentity identity)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(value.Length);
        var copy = buffer.AsSpan(0, value.Length);
        var isClean = TryClean(value, copy, identity) && copy.SequenceEqual(value);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return isClean;
    }

    private static bool TryCopy(ReadOnlySpan<byte> value, Span<byte> copy, ICsaIdentity identity)
    {
        var isSecond = value.StartsWith("SV10"u8);
        var position = isSecond ? 8 : 0;
        if (value.Length < position + 8)
        {
            return false;
        }

        var count = Int(value, position);
        if (count is < 1 or > MostTags || Int(value, position + 4) != Check)
        {
            return false;
        }

        if (isSecond)
        {
            "SV10"u8.CopyTo(copy);
            KeepIf(Int(value, 4) == 0x01020304, value, copy, 4);
        }

        value.Slice(position, 8).CopyTo(copy[position..]);
        position += 8;

        // The lengths of CSA1 are too large by the number of items of the first tag.
        var surplus = isSecond || value.Length < position + TagSize ? 0 : Int(value, position + 76);
        for (var i = 0; i < count; i++)
        {
            if (!TryCopyTag(value, copy, ref position, isSecond, surplus, identity))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Name of 64 bytes, VM, VR of 4, number of the type, number of items, 77 or 205.</summary>
    private static bool TryCopyTag(ReadOnlySpan<byte> value, Span<byte> copy, ref int position, bool isSecond, int surplus, ICsaIdentity identity)
    {
        if (value.Length - position < TagSize)
        {
            return false;
        }

        var tag = position;
        position += TagSize;
        var items = Int(value, tag + 76);
        if (items < 0 || items > (value.Length - position) / ItemHeadSize)
        {
            return false;
        }

        var name = NameOf(value.Slice(tag, 64));
        var vr = value.Slice(tag + 68, 2);
        var rule = RuleOf(name, vr);
        name = rule == CsaRule.Unknown ? default : name;
        name.CopyTo(copy[tag..]);
        KeepIf(Int(value, tag + 64) is >= 0 and <= MostValues, value, copy, tag + 64);
        (IsVr(vr) ? vr : "UN"u8).CopyTo(copy[(tag + 68)..]);
        KeepIf(Int(value, tag + 72) is >= 0 and <= LastTypeNumber, value, copy, tag + 72);
        KeepIf(true, value, copy, tag + 76);
        KeepIf(IsCheck(Int(value, tag + 80)), value, copy, tag + 80);
        for (var i = 0; i < items; i++)
        {
            if (!TryCopyItemHead(value, copy, ref position, isSecond, surplus, out var length))
            {
                return false;
            }

            CsaItem.Copy(value.Slice(position, length), copy.Slice(position, length), name, rule, identity);
            position += Math.Min((length + 3) & ~3, value.Length - position);
        }

        return true;
    }

    /// <summary>Four numbers. CSA2 has the length in the first two of them, CSA1 the length and a surplus in the first.</summary>
    private static bool TryCopyItemHead(ReadOnlySpan<byte> value, Span<byte> copy, ref int position, bool isSecond, int surplus, out int length)
    {
        length = 0;
        if (value.Length - position < ItemHeadSize)
        {
            return false;
        }

        var head = position;
        position += ItemHeadSize;
        var first = Int(value, head);

        // Programs differ in which of the two they read; where they differ no reading is the right one.
        if (first < surplus || (isSecond && Int(value, head + 4) != first))
        {
            return false;
        }

        length = first - surplus;
        KeepIf(true, value, copy, head);
        KeepIf(Int(value, head + 4) == first || Int(value, head + 4) == length, value, copy, head + 4);
        KeepIf(IsCheck(Int(value, head + 8)), value, copy, head + 8);
        KeepIf(Int(value, head + 12) == first || Int(value, head + 12) == length, value, copy, head + 12);
        return length <= value.Length - position;
    }

    /// <summary>A name without its NUL. Without a NUL it is no name.</summary>
    private static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return end < 0 ? default : field[..end];
    }

    /// <summary>A number is one only in a VR of numbers.</summary>
    private static CsaRule RuleOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> vr)
    {
        var rule = CsaTags.RuleOf(name);
        return rule == CsaRule.Number && !IsIn(vr, "IS DS FD FL UL US SL SS "u8) ? CsaRule.Blank : rule;
    }

    private static bool IsVr(ReadOnlySpan<byte> vr) =>
        IsIn(vr, "AE AS AT CS DA DS DT FD FL IS LO LT OB OW PN SH SL SQ SS ST TM UI UL UN US UT "u8);

    /// <summary>One of codes of two letters and a space.</summary>
    private static bool IsIn(ReadOnlySpan<byte> vr, ReadOnlySpan<byte> list)
    {
        var at = list.IndexOf(vr);
        return at >= 0 && at % 3 == 0;
    }

    private static bool IsCheck(int number) => number is Check or OtherCheck;

    private static int Int(ReadOnlySpan<byte> value, int offset) => BinaryPrimitives.ReadInt32LittleEndian(value[offset..]);

    private static void KeepIf(bool isLegal, ReadOnlySpan<byte> value, Span<byte> copy, int offset)
    {
        if (isLegal)
        {
            value.Slice(offset, 4).CopyTo(copy[offset..]);
        }
    }
}
