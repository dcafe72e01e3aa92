namespace Lethe.Dates;

/// <summary>Keeps the year, or year and month; what is finer becomes the first of January or of the month, at midnight.</summary>
/// <param name="kept">Digits that stay: 4 or 6.</param>
internal readonly struct DateTruncation(int kept) : IDateChange
{
    public bool TryChangeDate(Span<byte> digits)
    {
        if (!DateText.TryParse(digits, out _))
        {
            return false;
        }

        for (var i = kept; i < digits.Length; i++)
        {
            digits[i] = (byte)((i & 1) == 0 ? '0' : '1');
        }

        return true;
    }

    public void ChangeTime(Span<byte> digits) => digits.Fill((byte)'0');
}
