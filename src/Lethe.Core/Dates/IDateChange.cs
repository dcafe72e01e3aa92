namespace Lethe.Dates;

/// <summary>A change of one date that keeps its form.</summary>
internal interface IDateChange
{
    /// <summary>Changes YYYY, YYYYMM or YYYYMMDD in place; false if there is no such date.</summary>
    bool TryChangeDate(Span<byte> digits);

    /// <summary>Changes the digits of a time of day, fraction included, in place. Separators are not among them.</summary>
    void ChangeTime(Span<byte> digits);
}
