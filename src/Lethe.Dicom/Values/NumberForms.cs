namespace Lethe.Dicom.Values;

/// <summary>Forms of numbers in characters (PS3.5 6.2: DS, IS).</summary>
internal static class NumberForms
{
    /// <summary>True for a fixed or floating point number. A telephone number or a date with hyphens is none.</summary>
    public static bool IsDecimal(ReadOnlySpan<byte> value)
    {
        var at = Sign(value);
        var whole = Digits(value[at..]);
        at += whole;
        var fraction = 0;
        if (at < value.Length && value[at] == (byte)'.')
        {
            fraction = Digits(value[++at..]);
            at += fraction;
        }

        if (whole + fraction == 0)
        {
            return false;
        }

        return at == value.Length || (value[at] is (byte)'e' or (byte)'E' && IsInteger(value[(at + 1)..]));
    }

    /// <summary>True for digits with or without a sign.</summary>
    public static bool IsInteger(ReadOnlySpan<byte> value)
    {
        var digits = value[Sign(value)..];
        return !digits.IsEmpty && AreDigits(digits);
    }

    /// <summary>True if there is nothing but digits.</summary>
    public static bool AreDigits(ReadOnlySpan<byte> value) => Digits(value) == value.Length;

    /// <summary>How many digits the bytes begin with.</summary>
    public static int Digits(ReadOnlySpan<byte> value)
    {
        var count = 0;
        while (count < value.Length && (uint)(value[count] - '0') <= 9)
        {
            count++;
        }

        return count;
    }

    private static int Sign(ReadOnlySpan<byte> value) => !value.IsEmpty && value[0] is (byte)'+' or (byte)'-' ? 1 : 0;
}
