using System.Globalization;
using Lethe.Dicom.Elements;

namespace Lethe.Results;

/// <summary>One numbered problem of an instance. Holds no value of the file.</summary>
/// <param name="Number">Number as printed after LETHE.</param>
/// <param name="Severity">Whether the instance was written all the same.</param>
/// <param name="Tag">The element, or 0.</param>
/// <param name="Depth">Nesting level.</param>
/// <param name="Offset">Byte offset in the file, or -1.</param>
public readonly record struct Problem(int Number, Severity Severity, Tag Tag, int Depth, long Offset)
{
    /// <summary><c>LETHE1004</c>.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"LETHE{Number:D4}");

    /// <summary>Number, meaning and place in one line.</summary>
    public override string ToString()
    {
        var place = Tag.Value == 0 ? "" : Depth == 0 ? $" {Tag}" : $" {Tag} at level {Depth}";
        var offset = Offset < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" at byte {Offset}");
        return $"{Code}: {ProblemTexts.Of(Number)}{place}{offset}";
    }
}
