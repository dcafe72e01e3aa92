using System.Buffers.Text;

namespace Lethe.Structured.Items;

/// <summary>
/// Ages in content items. Table E.3.4-1 names Subject Age only; the other concepts by which templates record the age of a person are
/// treated alike. Ages from 90 years become 90 (R122).
/// </summary>
internal static class Ages
{
    /// <summary>True for a concept that is the age of a person.</summary>
    internal static bool IsAge(ReadOnlySpan<byte> code, ReadOnlySpan<byte> scheme) =>
        scheme.SequenceEqual("DCM"u8) ? code.SequenceEqual("121033"u8)
        : scheme.SequenceEqual("LN"u8) ? code.SequenceEqual("30525-0"u8) || code.SequenceEqual("21612-7"u8) || code.SequenceEqual("29553-5"u8)
        : scheme.SequenceEqual("SCT"u8)
            && (code.SequenceEqual("397669002"u8) || code.SequenceEqual("424144002"u8) || code.SequenceEqual("105727008"u8));

    /// <summary>The least value that means 90 years in a unit of UCUM; empty for other units.</summary>
    internal static ReadOnlySpan<byte> LimitIn(ReadOnlySpan<byte> unit) =>
        unit.SequenceEqual("a"u8) || unit.SequenceEqual("year"u8) || unit.SequenceEqual("Years"u8) ? "90"u8
        : unit.SequenceEqual("mo"u8) ? "1080"u8
        : unit.SequenceEqual("wk"u8) ? "4680"u8
        : unit.SequenceEqual("d"u8) ? "32850"u8
        : unit.SequenceEqual("h"u8) ? "788400"u8
        : default;

    /// <summary>What may stand for an age: the value itself below the limit, the limit above it; empty if it is no age.</summary>
    internal static ReadOnlySpan<byte> Capped(ReadOnlySpan<byte> number, ReadOnlySpan<byte> unit)
    {
        var limit = LimitIn(unit);
        if (limit.IsEmpty || !TryRead(number, out var value) || !TryRead(limit, out var most) || value < 0)
        {
            return default;
        }

        return value >= most ? limit : number;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out double value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && double.IsFinite(value);
}
