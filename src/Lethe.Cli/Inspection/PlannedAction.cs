using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Standard;

namespace Lethe.Cli.Inspection;

/// <summary>What a profile does with an element and where that comes from.</summary>
/// <param name="Action">The action.</param>
/// <param name="Type">Type of the attribute at its place in the IOD.</param>
/// <param name="Origin">The row or rule.</param>
internal sealed record PlannedAction(string Action, AttributeType Type, string Origin)
{
    private const string WithParent = "goes with the sequence around it";

    /// <summary>The action at one place of an IOD.</summary>
    internal static PlannedAction Of(RuleResolver rules, Tag tag, IodScope scope, PlannedAction? parent)
    {
        var type = scope.TypeOf(tag.Value);
        if (parent is not null && parent.Action is not (nameof(ActionKind.Recurse) or nameof(ActionKind.RecurseIfListed)))
        {
            return new PlannedAction(nameof(ActionKind.Remove), type, WithParent);
        }

        var rule = rules.Resolve(tag);
        return new PlannedAction(rule.For(type).ToString(), type, rule.Origin);
    }
}
