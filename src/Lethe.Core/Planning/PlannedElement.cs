using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>What a plan does with one element of a file.</summary>
/// <param name="Action">The action at this place.</param>
/// <param name="Type">Type of the attribute at its place in the IOD.</param>
/// <param name="Origin">The row, the option or the rule that decided.</param>
public sealed record PlannedElement(ActionKind Action, AttributeType Type, string Origin);
