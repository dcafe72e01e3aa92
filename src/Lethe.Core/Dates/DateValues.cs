using Lethe.Dicom.Elements;
using Lethe.Dicom.Values;

namespace Lethe.Dates;

/// <summary>
/// Walks the dates in a value field of DA, TM or DT: all values, both ends of a range, the old form YYYY.MM.DD, partial precision,
/// fractions and offsets (PS3.5 6.2; PS3.4 C.2.2.2.5). Changes keep the length of the value.
/// </summary>
internal static class DateValues
{
    /// <summary>Changes every date in place; false if one cannot be read, and the value is not to be used then.</summary>
    internal static bool TryChange<T>(Vr vr, Span<byte> value, T change)
        where T : struct, IDateChange
    {
        if (!ValueRules.IsLegal(vr, value))
        {
            return false;
        }

        if (vr == Vr.TM)
        {
            ChangeTime(value, change);
            return true;
        }

        while (true)
        {
            var end = value.IndexOf((byte)'\\');
            if (!TryChangeOne(vr, Trim(end < 0 ? value : value[..end]), change))
            {
                return false;
            }

            if (end < 0)
            {
                return true;
            }

            value = value[(end + 1)..];
        }
    }

    private static bool TryChangeOne<T>(Vr vr, Span<byte> value, T change)
        where T : struct, IDateChange
    {
        if (value.IsEmpty || (IsSingle(vr, value) && TryChangeSingle(vr, value, change)))
        {
            return true;
        }

        // The hyphen of a range can be the minus of an offset as well: each is tried.
        for (var at = 0; at < value.Length; at++)
        {
            var from = Trim(value[..at]);
            var to = Trim(value[(at + 1)..]);
            if (value[at] == (byte)'-' && (from.IsEmpty || IsSingle(vr, from)) && (to.IsEmpty || IsSingle(vr, to)))
            {
                return (from.IsEmpty || TryChangeSingle(vr, from, change)) && (to.IsEmpty || TryChangeSingle(vr, to, change));
            }
        }

        return false;
    }

    private static bool IsSingle(Vr vr, ReadOnlySpan<byte> value)
    {
        var digits = Digits(value);
        return vr == Vr.DA
            ? (digits == 8 && value.Length == 8) || IsDotted(value)
            : digits is >= 4 and <= 14 && (digits & 1) == 0 && IsTail(value[digits..], digits);
    }

    private static bool IsDotted(ReadOnlySpan<byte> value) => value.Length == 10 && value[4] == (byte)'.' && value[7] == (byte)'.';

    /// <summary>What may follow the digits of a DT: a fraction of seconds, an offset from UTC.</summary>
    private static bool IsTail(ReadOnlySpan<byte> tail, int digits)
    {
        if (digits == 14 && tail.Length > 0 && tail[0] == (byte)'.')
        {
            tail = tail[(1 + Digits(tail[1..]))..];
        }

        return tail.IsEmpty || (tail.Length == 5 && tail[0] is (byte)'+' or (byte)'-' && Digits(tail[1..]) == 4);
    }

    private static bool TryChangeSingle<T>(Vr vr, Span<byte> value, T change)
        where T : struct, IDateChange
    {
        if (vr == Vr.DA && value.Length == 10)
        {
            return TryChangeDotted(value, change);
        }

        var digits = Digits(value);
        var date = Math.Min(digits, 8);
        if (!change.TryChangeDate(value[..date]))
        {
            return false;
        }

        var offset = value.IndexOfAny((byte)'+', (byte)'-');
        ChangeTime(value[date..(offset < 0 ? value.Length : offset)], change);
        return true;
    }

    private static bool TryChangeDotted<T>(Span<byte> value, T change)
        where T : struct, IDateChange
    {
        Span<byte> digits = stackalloc byte[8];
        value[..4].CopyTo(digits);
        value[5..7].CopyTo(digits[4..]);
        value[8..].CopyTo(digits[6..]);
        if (!change.TryChangeDate(digits))
        {
            return false;
        }

        digits[..4].CopyTo(value);
        digits[4..6].CopyTo(value[5..]);
        digits[6..].CopyTo(value[8..]);
        return true;
    }

    private static void ChangeTime<T>(Span<byte> time, T change)
        where T : struct, IDateChange
    {
        for (var at = 0; at < time.Length;)
        {
            var digits = Digits(time[at..]);
            change.ChangeTime(time.Slice(at, digits));
            at += digits + 1;
        }
    }

    private static int Digits(ReadOnlySpan<byte> value)
    {
        var end = value.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? value.Length : end;
    }

    private static Span<byte> Trim(Span<byte> value) => value.Trim("\0 "u8);
}
