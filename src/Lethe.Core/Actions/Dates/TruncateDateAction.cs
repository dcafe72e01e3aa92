using Lethe.Dates;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Dates keep their year, or year and month; the rest becomes the first day of it, at midnight.</summary>
internal sealed class TruncateDateAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) =>
        DateEdit.Write(rewriter, index, in level, in rule, new DateTruncation(rewriter.Plan.Argument(in rule).Action.Number));

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => DateEdit.Allows(output, index, in level, in rule);
}
