using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// A value that someone marked <c>remove</c> goes: the element with it, or its value alone where the IOD wants the element, as code X of
/// PS3.15 Table E.1-1a does.
/// </summary>
internal sealed class RemoveReviewedAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var removal = ReviewRules.Removal(in rule);
        return ElementActions.Of(removal.For(level.Scope.TypeOf(rule.Tag))).Apply(rewriter, index, in level, in removal);
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var removal = ReviewRules.Removal(in rule);
        return ElementActions.Of(removal.For(level.Scope.TypeOf(rule.Tag))).Allows(output, index, in level, in removal) || AllowsOrdinary(output, index, in level);
    }

    /// <summary>
    /// What the attribute's own rule leaves can be the same as what code X does: nothing, or a placeholder; and the placeholder may stand
    /// in the input already. Of a value that was to go, only a rule that writes another value is an explanation.
    /// </summary>
    private static bool AllowsOrdinary(Recheck output, int index, in Level level)
    {
        var ordinary = output.UnreviewedRuleOf(index, in level);
        var kind = ordinary.For(level.Scope.TypeOf(ordinary.Tag));
        var isToGo = ReviewRules.IsRemoved(output.Reader.Value(index), in ordinary, in level);
        return kind == ActionKind.CleanText && isToGo
            ? Otherwise.Allows(output, index, in level, in ordinary)
            : (!isToGo || kind is ActionKind.Dummy or ActionKind.PatientCode or ActionKind.KeyedCode or ActionKind.Replace)
                && ElementActions.Of(kind).Allows(output, index, in level, in ordinary);
    }
}
