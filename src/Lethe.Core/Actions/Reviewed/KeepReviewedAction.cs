using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// A value that someone marked <c>keep</c> stays byte for byte, whatever the rule of its attribute. One that is not legal for its VR goes, as code X
/// of PS3.15 Table E.1-1a does.
/// </summary>
internal sealed class KeepReviewedAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (ValueSafety.IsLegal(rewriter.Input, index, rule))
        {
            return rewriter.Copy(index);
        }

        var removal = ReviewRules.Removal(in rule);
        return ElementActions.Of(removal.For(level.Scope.TypeOf(rule.Tag))).Apply(rewriter, index, in level, in removal);
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => ValueSafety.IsLegal(output.Reader, index, rule);
}
