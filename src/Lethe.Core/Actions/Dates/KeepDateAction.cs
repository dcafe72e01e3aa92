using Lethe.Dates;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Dates, times and date-times stay if they can be read (PS3.15 E.3.6); others are treated as without the option.</summary>
internal sealed class KeepDateAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) =>
        DateEdit.Write(rewriter, index, in level, in rule, new DateShift(0, DatePolicy.Default));

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => DateEdit.Allows(output, index, in level, in rule);
}
