using Lethe.Planning;
using Lethe.Results;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>A value about which nobody decided ends the instance, where the profile quarantines unreviewed values.</summary>
internal sealed class RefuseUnreviewedAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) => rewriter.Quarantine(ProblemNumber.ValueNotReviewed, index);

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => false;
}
