using System.Buffers;

namespace Lethe.Siemens;

/// <summary>A number in characters, as headers and protocols write it.</summary>
internal static class TechnicalNumber
{
    private const int Longest = 32;

    /// <summary>Longer whole parts are identifiers or time stamps; a frequency in hertz has nine digits.</summary>
    private const int MostWholeDigits = 10;
    private const int MostHexDigits = 8;
    private const int MostExponentDigits = 3;

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>A decimal number that is no date.</summary>
    internal static bool IsDecimal(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return false;
        }

        var rest = text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        var whole = DigitsOf(rest);
        if (whole is 0 or > MostWholeDigits || IsDate(rest[..whole]))
        {
            return false;
        }

        rest = rest[whole..];
        if (!rest.IsEmpty && rest[0] == (byte)'.')
        {
            rest = rest[(1 + DigitsOf(rest[1..]))..];
        }

        return rest.IsEmpty || IsExponent(rest);
    }

    /// <summary>A decimal number or one with 0x, and no date.</summary>
    internal static bool IsDecimalOrHex(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("0x"u8))
        {
            return IsDecimal(text);
        }

        var digits = text[2..];
        return digits.Length is > 0 and <= MostHexDigits && !digits.ContainsAnyExcept(HexDigits) && !IsDate(digits);
    }

    private static int DigitsOf(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    private static bool IsExponent(ReadOnlySpan<byte> text)
    {
        if (text[0] is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        var digits = text.Length > 1 && text[1] is (byte)'+' or (byte)'-' ? text[2..] : text[1..];
        return digits.Length is > 0 and <= MostExponentDigits && DigitsOf(digits) == digits.Length;
    }

    /// <summary>
    /// Eight digits that read as year, month and day: scanners do write the date of the examination into
    /// fields that are meant for a size (seen: sSpecPara.lFinalMatrixSizePhase of XA30).
    /// </summary>
    private static bool IsDate(ReadOnlySpan<byte> digits)
    {
        if (digits.Length != 8 || DigitsOf(digits) != 8)
        {
            return false;
        }

        var year = Value(digits[..4]);
        var month = Value(digits.Slice(4, 2));
        var day = Value(digits[6..]);
        return year is >= 1850 and <= 2150 && month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    private static int Value(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (10 * value) + digit - '0';
        }

        return value;
    }
}
