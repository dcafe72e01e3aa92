using System.Globalization;

namespace Lethe.Batch.Patients;

/// <summary>A template such as <c>Subject_A_{number:000}</c>. The zeros are the fewest digits; larger numbers have more.</summary>
internal sealed class NumberTemplate
{
    private const string Place = "{number";
    private const int MostDigits = 18;

    private readonly string _before;
    private readonly string _behind;
    private readonly int _digits;

    private NumberTemplate(string before, int digits, string behind) => (_before, _digits, _behind) = (before, digits, behind);

    /// <summary>Reads a template; null and what is wrong.</summary>
    internal static NumberTemplate? TryParse(string template, out string? error)
    {
        error = "the profile's template of Patient ID needs {number} or {number:000} once and no other placeholder; the rest is ASCII without backslash";
        var open = template.IndexOf(Place, StringComparison.Ordinal);
        var close = open < 0 ? -1 : template.IndexOf('}', open);
        if (close < 0)
        {
            return null;
        }

        var format = template[(open + Place.Length)..close];
        var (before, behind) = (template[..open], template[(close + 1)..]);
        var plain = format.Length == 0 || (format.Length is > 1 and <= MostDigits && format[0] == ':' && format.AsSpan(1).IndexOfAnyExcept('0') < 0);
        if (!plain || (before + behind).AsSpan().IndexOfAny('{', '}') >= 0 || !PatientTable.IsLegalPseudonym(before + "0" + behind))
        {
            return null;
        }

        error = null;
        return new NumberTemplate(before, Math.Max(1, format.Length - 1), behind);
    }

    /// <summary>The pseudonym of a number.</summary>
    internal string Write(long number) => _before + number.ToString(CultureInfo.InvariantCulture).PadLeft(_digits, '0') + _behind;

    /// <summary>The number in a pseudonym of this template, whatever its digits; -1 if it is none.</summary>
    internal long NumberOf(string pseudonym)
    {
        var length = pseudonym.Length - _before.Length - _behind.Length;
        if (length is < 1 or > MostDigits || !pseudonym.StartsWith(_before, StringComparison.Ordinal) || !pseudonym.EndsWith(_behind, StringComparison.Ordinal))
        {
            return -1;
        }

        var digits = pseudonym.AsSpan(_before.Length, length);
        return digits.ContainsAnyExceptInRange('0', '9') ? -1 : long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
