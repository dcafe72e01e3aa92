using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace Docs;

/// <summary>A tag that a row of Table E.1-1 rules, also for rows that stand for many tags.</summary>
internal static class RowSamples
{
    internal static Tag TagOf(ConfidentialityRow row) => row.IsExact ? row.Tag : row.Pattern switch
    {
        "odd" => new Tag(0x0009_1001),
        "50xxxxxx" => new Tag(0x5000_3000),
        var pattern when Tag.TryParse(pattern.Replace('x', '0'), out var tag) => tag,
        var pattern => throw new InvalidDataException($"no tag fits '{pattern}'"),
    };

    internal static string PrintedTag(ConfidentialityRow row) =>
        row.Pattern.Length == 8 ? $"({row.Pattern[..4]},{row.Pattern[4..]})" : "odd groups";
}
