using System.Globalization;

namespace Lethe.Dicom.Elements;

/// <summary>The tag of a data element: group and element number in one 32-bit word, group in the high half (PS3.5 7.1).</summary>
/// <param name="Value">Group shifted left by 16, or'ed with the element number.</param>
public readonly record struct Tag(uint Value) : IComparable<Tag>
{
    /// <summary>Makes a tag from its two numbers.</summary>
    public Tag(ushort group, ushort element)
        : this(((uint)group << 16) | element)
    {
    }

    /// <summary>Group number.</summary>
    public ushort Group => (ushort)(Value >> 16);

    /// <summary>Element number within the group.</summary>
    public ushort Element => (ushort)Value;

    /// <summary>True for odd groups (PS3.5 7.8).</summary>
    public bool IsPrivate => (Value & 0x0001_0000) != 0;

    /// <summary>True for (gggg,0010-00FF) of an odd group, which reserves a block for its creator (PS3.5 7.8.1).</summary>
    public bool IsPrivateCreator => IsPrivate && (Value & 0xFFFF) is >= 0x10 and <= 0xFF;

    /// <summary>True for (gggg,0000) (PS3.5 7.2).</summary>
    public bool IsGroupLength => (Value & 0xFFFF) == 0;

    /// <summary>Orders by group, then by element, as a data set is ordered.</summary>
    public int CompareTo(Tag other) => Value.CompareTo(other.Value);

    /// <summary>Reads <c>(gggg,eeee)</c>, <c>gggg,eeee</c> or <c>ggggeeee</c>, hexadecimal.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Tag tag)
    {
        tag = default;
        var trimmed = text.Trim();
        if (trimmed.Length > 2 && trimmed[0] == '(' && trimmed[^1] == ')')
        {
            trimmed = trimmed[1..^1];
        }

        Span<char> digits = stackalloc char[8];
        if (trimmed.Length == 9 && trimmed[4] == ',')
        {
            trimmed[..4].CopyTo(digits);
            trimmed[5..].CopyTo(digits[4..]);
        }
        else if (trimmed.Length == 8)
        {
            trimmed.CopyTo(digits);
        }
        else
        {
            return false;
        }

        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        tag = new Tag(value);
        return true;
    }

    /// <summary>The usual printed form, <c>(0010,0020)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Group:X4},{Element:X4})");

    /// <summary>Order by value.</summary>
    public static bool operator <(Tag left, Tag right) => left.Value < right.Value;

    /// <summary>Order by value.</summary>
    public static bool operator >(Tag left, Tag right) => left.Value > right.Value;

    /// <summary>Order by value.</summary>
    public static bool operator <=(Tag left, Tag right) => left.Value <= right.Value;

    /// <summary>Order by value.</summary>
    public static bool operator >=(Tag left, Tag right) => left.Value >= right.Value;
}
