using System.Globalization;

namespace Lethe.SecondLook.Hunting;

/// <summary>Dates that stand for "unknown", and identify nobody.</summary>
internal static class ConstantDates
{
    internal static bool Contains(int date) => date is 19000101 or 19700101 or 18581117 or 18991230 or 18991231 or 00010101 or 99991231;

    internal static bool IsWritten(string text) => text.Length == 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var date) && Contains(date);
}
