namespace Lethe.SecondLook.Findings;

/// <summary>
/// What a second look found, printed as <c>LETHE5nnn</c>: 51nn an original value in an output, 52nn a property that outputs must have and do
/// not, 53nn what looks like identity where no originals are given. docs/problems has a page for each.
/// </summary>
public enum FindingKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A part of an original person name.</summary>
    PersonName = 5101,
}
