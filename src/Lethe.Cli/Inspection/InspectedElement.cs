using Lethe.Dicom.Elements;

namespace Lethe.Cli.Inspection;

/// <summary>One element as it is shown.</summary>
/// <param name="Tag">Tag.</param>
/// <param name="Vr">VR of the stream, or of PS3.6 where the stream has none.</param>
/// <param name="Length">Bytes of value.</param>
/// <param name="Name">Keyword, or what stands for it.</param>
internal sealed record InspectedElement(Tag Tag, Vr Vr, long Length, string Name)
{
    /// <summary>Values, decoded; empty for what only has a summary.</summary>
    internal IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>True if the values are numbers.</summary>
    internal bool IsNumeric { get; init; }

    /// <summary>What is said of bytes that are not shown.</summary>
    internal string? Summary { get; init; }

    /// <summary>Items of a sequence, otherwise null.</summary>
    internal IReadOnlyList<IReadOnlyList<InspectedElement>>? Items { get; init; }

    /// <summary>What a profile does with it; null when nobody asked.</summary>
    internal PlannedAction? Plan { get; init; }
}
