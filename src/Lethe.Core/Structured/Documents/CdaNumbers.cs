using System.Collections.Frozen;
using System.Xml.Linq;

namespace Lethe.Structured.Documents;

/// <summary>Numbers and units of a document. A number that is long enough for a date or an identifier is none.</summary>
internal static class CdaNumbers
{
    private const int LongestNumber = 12;
    private const int MostDigits = 6;

    private static readonly FrozenSet<string> Units = new HashSet<string>(StringComparer.Ordinal)
    {
        "1", "%", "[pH]", "[ppm]", "[degF]", "[in_i]", "[ft_i]", "[lb_av]", "[oz_av]", "[iU]", "m[iU]", "u[iU]", "k[iU]", "U", "mU", "[HU]", "mm[Hg]", "cm[H2O]",
        "m", "cm", "mm", "um", "nm", "km", "m2", "cm2", "mm2", "m3", "cm3", "mm3", "L", "dL", "cL", "mL", "uL", "nL", "pL", "fL",
        "kg", "g", "mg", "ug", "ng", "pg", "a", "mo", "wk", "d", "h", "min", "s", "ms", "us", "Hz", "kHz", "MHz", "GHz",
        "mol", "mmol", "umol", "nmol", "pmol", "fmol", "eq", "meq", "osm", "mosm", "Pa", "kPa", "MPa", "bar", "Cel", "K", "J", "kJ", "cal", "kcal", "W", "kW",
        "V", "kV", "mV", "uV", "A", "mA", "uA", "deg", "rad", "Gy", "cGy", "mGy", "uGy", "Sv", "mSv", "uSv", "Bq", "kBq", "MBq", "GBq", "Ci", "mCi", "uCi",
        "kat", "ukat", "nkat", "dB", "T", "mT", "10*3", "10*6", "10*9", "10*12", "[drp]", "tbl", "{beats}", "{score}", "{tablet}", "{count}",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Writes value and unit if both may stay; what may not is masked (HL7 null flavor MSK).</summary>
    internal static void Write(XElement from, XElement to)
    {
        var value = (string?)from.Attribute("value");
        var unit = (string?)from.Attribute("unit");
        if (value is null && unit is null)
        {
            return;
        }

        if (value is null || !IsNumber(value) || (unit is not null && !IsUnit(unit)))
        {
            to.SetAttributeValue("nullFlavor", "MSK");
            return;
        }

        to.SetAttributeValue("value", value);
        to.SetAttributeValue("unit", unit);
    }

    internal static bool IsNumber(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var rest = point < 0 ? default : digits[(point + 1)..];
        return text.Length <= LongestNumber && IsDigits(whole) && whole.Length <= MostDigits && (point < 0 || (IsDigits(rest) && rest.Length <= MostDigits));
    }

    /// <summary>Units of UCUM, also divided by each other.</summary>
    internal static bool IsUnit(string text) => text.Length is > 0 and <= 24 && text.Split('/').All(part => part.Length == 0 || Units.Contains(part)) && text.Trim('/').Length > 0;

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
