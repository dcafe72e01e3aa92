using Lethe.Planning;
using Lethe.Standard;

namespace Lethe.Cli.Inspection;

/// <summary>What a profile does with an element and where that comes from.</summary>
/// <param name="Action">The action.</param>
/// <param name="Type">Type of the attribute at its place in the IOD.</param>
/// <param name="Origin">The row or rule.</param>
internal sealed record PlannedAction(string Action, AttributeType Type, string Origin)
{
    /// <summary>The action at one place of a file.</summary>
    internal static PlannedAction? Of(PlannedElement? element) => element is null ? null : new(element.Action.ToString(), element.Type, element.Origin);
}
