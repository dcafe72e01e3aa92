using Lethe.Planning;
using Lethe.Results;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// What is done with a value that an action cannot treat, because it is unreadable or nothing was left of it: what the Basic Profile
/// would have done. Never a copy (R121, R157).
/// </summary>
internal static class Otherwise
{
    private const int MaxNotices = 50;

    internal static bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule, bool isNoticed = true)
    {
        ref readonly var entry = ref rewriter.Input.Table[index];
        if (isNoticed && rewriter.Report.Problems.Count < MaxNotices)
        {
            rewriter.Report.Notice(ProblemNumber.IllegalValueRemoved, entry.Tag, level.Depth, rewriter.Input.SourceOffset(entry.HeaderOffset));
        }

        var other = RuleOf(rewriter.Plan, in rule);
        return ElementActions.Of(other.For(level.Scope.TypeOf(rule.Tag))).Apply(rewriter, index, in level, in other);
    }

    internal static bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var other = RuleOf(output.Plan, in rule);
        return ElementActions.Of(other.For(level.Scope.TypeOf(rule.Tag))).Allows(output, index, in level, in other);
    }

    private static RuleEntry RuleOf(Plan plan, in RuleEntry rule) => rule with { Actions = plan.Argument(in rule).Otherwise, DependsOnType = true, Argument = 0 };
}
